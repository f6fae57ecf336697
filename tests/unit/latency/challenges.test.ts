import { describe, expect, it } from 'vitest';
import { challengesOf } from '../../../lib/latency/challenges';
import { classify } from '../../../lib/latency/classify';
import type { LatencyClass } from '../../../lib/latency/latency-class';
import { subjectOfProfile } from '../../../lib/latency/subject';
import { aroundTheClock, daily, officeHours, runsAt } from '../../fixtures/arrival-shapes';
import { buildProfile } from '../../fixtures/build-profile';
import { measureArrivals } from '../../fixtures/measure-arrivals';

const nightly = runsAt(daily(2, 0, 14), 500, 41);
const office = officeHours(600);

function challenge(
  overrides: Parameters<typeof buildProfile>[0],
  starts: number[],
  declared: LatencyClass | null = null,
) {
  const profile = buildProfile({ requests: starts.length, arrivals: measureArrivals(starts), ...overrides });
  return challengesOf(profile, classify(subjectOfProfile(profile)), declared);
}
const streamed = (starts: number[]) => ({ known: starts.length, yes: starts.length });
const conversation = {
  sessions: 2_000,
  steps: 6_000,
  medianCalls: 4,
  growingShare: 0.99,
  chainedShare: 0,
  thinkShare: 0.95,
  medianThinkMs: 30_000,
  medianDepth: 1,
  maxDepth: 2,
};

describe('challenges', () => {
  it('doubts a stream that a clock starts: nobody reads it', () => {
    const found = challenge({ streamed: streamed(nightly), key: { application: 'digest' } }, nightly);
    expect(found).toEqual([
      {
        code: 'runs-as-real-time',
        says: 'It streams its answers as if somebody watched, but it runs daily at 02:00, 41 min (UTC).',
      },
    ]);
  });

  it('doubts priority for work that nobody waits for', () => {
    const key = { serviceTier: 'priority', application: 'nightly-backfill' };
    expect(challenge({ key, endUsers: 0 }, nightly)[0]?.says).toContain('It pays for priority');
  });

  it('doubts "real-time" where the first token comes minutes later, and only where it is said', () => {
    const late = { streamed: streamed(office), medianFirstTokenMs: 240_000 };
    expect(challenge(late, office, 'real-time').map(({ code }) => code)).toEqual(['first-token-minutes-later']);
    expect(challenge(late, office)).toEqual([]);
  });

  it('doubts embeddings that a machine computes one call each', () => {
    const embeddings = { key: { operation: 'embedding' }, inputLength: { mean: 220, cv: 0.4 } };
    expect(challenge(embeddings, nightly).map(({ code }) => code)).toEqual(['embeddings-one-by-one']);
    expect(challenge(embeddings, aroundTheClock(200))).toEqual([]);
  });

  it('doubts batch where sessions grow turn by turn, and a declared "scheduled" that looks like people', () => {
    const people = { streamed: streamed(office), endUsers: 300, sessions: 2_000, sessionShape: conversation };
    const inBatch = challenge({ ...people, key: { serviceTier: 'batch' } }, office);
    expect(inBatch.find(({ code }) => code === 'somebody-waits')?.says).toContain('sent to the batch tier');
    expect(challenge(people, office, 'scheduled').map(({ code }) => code)).toEqual(['somebody-waits']);
  });

  it('leaves a nightly job and a chat alone', () => {
    expect(challenge({ streamed: { known: nightly.length, yes: 0 } }, nightly, 'scheduled')).toEqual([]);
    const chat = { streamed: streamed(office), endUsers: 300, sessions: 2_000, sessionShape: conversation };
    expect(challenge({ ...chat, medianFirstTokenMs: 400 }, office, 'real-time')).toEqual([]);
  });
});
