import { describe, expect, it } from 'vitest';
import { chainedCalls } from '../../../../../lib/latency/signals/calls/chained-calls';
import type { SessionShape } from '../../../../../lib/workloads/profile/session-shape';
import { ofProfile } from '../../../../fixtures/evidence-of';

const shape: SessionShape = {
  sessions: 100,
  steps: 400,
  medianCalls: 5,
  growingShare: 0.5,
  chainedShare: 0.93,
  thinkShare: 0.05,
  medianThinkMs: 4_000,
  medianDepth: 2,
  maxDepth: 4,
};
const read = (over: Partial<SessionShape>) => ofProfile(chainedCalls, { sessionShape: { ...shape, ...over } });

describe('chained calls', () => {
  it('speaks against real-time when the calls of a session follow too fast to read', () => {
    const [evidence] = read({});
    expect(evidence).toMatchObject({ toward: 'real-time', says: expect.stringContaining('93% of the steps') });
    expect(evidence?.weight).toBeLessThan(0);
  });

  it('says nothing on pauses, on single calls, on few steps, or without sessions', () => {
    expect(read({ chainedShare: 0.4 })).toEqual([]);
    expect(read({ medianCalls: 1 })).toEqual([]);
    expect(read({ steps: 20 })).toEqual([]);
    expect(ofProfile(chainedCalls, {})).toEqual([]);
  });

  it('leaves an agent to its own signal: it carries its past along, and somebody may watch it', () => {
    expect(read({ growingShare: 0.97, medianDepth: 5, maxDepth: 20 })).toEqual([]);
  });
});
