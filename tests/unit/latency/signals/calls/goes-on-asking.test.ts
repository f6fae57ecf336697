import { describe, expect, it } from 'vitest';
import { goesOnAsking } from '../../../../../lib/latency/signals/calls/goes-on-asking';
import { severalTurns } from '../../../../../lib/latency/signals/calls/several-turns';
import { openRequests } from '../../../../../lib/latency/signals/origin/open-requests';
import { queues } from '../../../../../lib/latency/signals/origin/queues';
import { sessions } from '../../../../../lib/latency/signals/people/sessions';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { origins } from '../origin/origins-of';

const thread = {
  ...{ sessions: 400, steps: 900, medianCalls: 3, growingShare: 0.95, chainedShare: 0.02, thinkShare: 0.95 },
  ...{ medianThinkMs: 45_000, medianDepth: 1, maxDepth: 1 },
};
const read = (profile: Parameters<typeof ofProfile>[1]) =>
  ofProfile(goesOnAsking, profile, [openRequests, queues, sessions, severalTurns]);

describe('going on to ask', () => {
  it('speaks for somebody who waits where a chat has its receipt first, or a worker answers, and people read between the calls', () => {
    for (const from of [origins({ answered: 1_000 }), origins({ queue: 1_000 })]) {
      const [evidence] = read({ ...from, sessionShape: thread });
      expect(evidence).toMatchObject({ signal: 'goes-on-asking', toward: 'real-time' });
      expect(evidence?.weight).toBeGreaterThan(0);
      expect(names(read({ ...from, severalTurns: { known: 1_000, yes: 800 } }))).toEqual(['goes-on-asking']);
    }
  });

  it('says nothing of one mention, of an agent whose pauses are those of its tools, and where the request is open', () => {
    expect(read(origins({ answered: 1_000 }))).toEqual([]);
    const followUps = { known: 900, yes: 900, afterToolShare: 0.9, overlapShare: 0 };
    expect(read({ ...origins({ queue: 1_000 }), sessionShape: thread, followUps })).toEqual([]);
    expect(read({ ...origins({ waiting: 1_000 }), sessionShape: thread })).toEqual([]);
  });

  it('says nothing where the log can not: without what started a call, or without sessions and turns', () => {
    expect(read({ origins: null, sessionShape: thread })).toEqual([]);
    expect(read({ ...origins({ answered: 1_000 }), sessionShape: null, severalTurns: null })).toEqual([]);
  });
});
