import { describe, expect, it } from 'vitest';
import { sessions } from '../../../../../lib/latency/signals/people/sessions';
import type { SessionShape } from '../../../../../lib/workloads/profile/session-shape';
import { names, ofProfile } from '../../../../fixtures/evidence-of';

const shape = (over: Partial<SessionShape>): SessionShape => ({
  sessions: 2_000,
  steps: 6_000,
  medianCalls: 4,
  growingShare: 0.5,
  chainedShare: 0.1,
  thinkShare: 0.2,
  medianThinkMs: 40_000,
  medianDepth: 1,
  maxDepth: 2,
  ...over,
});
const read = (over: Partial<SessionShape>) =>
  ofProfile(sessions, { requests: 8_000, sessions: 2_000, sessionShape: shape(over) });

describe('sessions', () => {
  it('speaks for real-time, and against a job, on sessions of a few turns', () => {
    const evidence = ofProfile(sessions, { requests: 8_000, sessions: 2_000 });
    expect(evidence).toMatchObject([
      { toward: 'real-time', says: '2,000 sessions of 4 requests on average.' },
      { toward: 'scheduled' },
    ]);
    expect(evidence[1]?.weight).toBeLessThan(0);
  });

  it('says nothing on run ids, on one request per session, on few sessions, or without the column', () => {
    expect(ofProfile(sessions, { requests: 70_000, sessions: 14 })).toEqual([]);
    expect(ofProfile(sessions, { requests: 8_000, sessions: 7_900 })).toEqual([]);
    expect(ofProfile(sessions, { requests: 30, sessions: 4 })).toEqual([]);
    expect(ofProfile(sessions, {})).toEqual([]);
  });

  it('speaks against real-time where the log names sessions elsewhere', () => {
    const [evidence] = ofProfile(sessions, { sessions: 0 });
    expect(evidence).toMatchObject({ signal: 'no-sessions', toward: 'real-time' });
    expect(evidence?.weight).toBeLessThan(0);
    expect(ofProfile(sessions, { requests: 5, sessions: 0 })).toEqual([]);
  });

  it('hears turns that carry the conversation along, but not records of all lengths', () => {
    expect(names(read({ growingShare: 0.95 }))).toContain('growing-turns');
    expect(names(read({ growingShare: 0.5 }))).not.toContain('growing-turns');
  });

  it('hears pauses to read and write, but not calls that follow at once', () => {
    expect(read({ thinkShare: 0.9 }).at(-1)).toMatchObject({
      signal: 'think-times',
      says: '90% of the steps follow a pause, with a median of 40 s, as when somebody reads and writes.',
    });
    expect(names(read({ thinkShare: 0.1 }))).not.toContain('think-times');
  });

  it('takes a pause after an answer that called a tool for that of the tool', () => {
    const of = (afterToolShare: number | null) =>
      ofProfile(sessions, {
        ...{ requests: 8_000, sessions: 2_000, sessionShape: shape({ thinkShare: 0.9 }) },
        followUps: { known: 0, yes: 0, overlapShare: 0, afterToolShare },
      }).at(-1);
    expect(of(0.9)).toMatchObject({
      signal: 'tool-times',
      says: '90% of the steps follow a pause, with a median of 40 s, while tools run.',
    });
    expect(of(0.1)).toMatchObject({ signal: 'think-times' });
    expect(of(null)).toMatchObject({ signal: 'think-times' });
  });

  it('names a tool loop by its depth', () => {
    const loop = { growingShare: 0.98, chainedShare: 0.7, medianDepth: 6, maxDepth: 20 };
    expect(read(loop).at(-1)).toMatchObject({ signal: 'tool-loop', value: 6 });
  });

  it('waits for enough steps before it reads what happens inside', () => {
    expect(names(read({ steps: 9, growingShare: 1, thinkShare: 1 }))).toEqual(['turns-in-sessions', 'sessions-named']);
  });

  it('hears what happens inside traces where the log names no session, and leaves the pauses of users to visits', () => {
    const inTraces = (over: Partial<SessionShape>, endUsers: number | null = null) =>
      names(ofProfile(sessions, { sessions: null, endUsers, sessionShape: shape({ growingShare: 0.9, ...over }) }));
    expect(inTraces({ thinkShare: 0.9 })).toEqual(['growing-turns', 'think-times']);
    expect(inTraces({ thinkShare: 0.9 }, 300)).toEqual(['growing-turns']);
    expect(inTraces({ thinkShare: 0.9, sessions: 5_900, steps: 100 })).toEqual([]);
  });
});
