import { expect, it } from 'vitest';
import { severalTurns } from '../../../../../lib/latency/signals/calls/several-turns';
import { sessions } from '../../../../../lib/latency/signals/people/sessions';
import { names, ofProfile } from '../../../../fixtures/evidence-of';

const turns = (known: number, yes: number) => ({ severalTurns: { known, yes } });

it('several turns of a user speak for real-time', () => {
  expect(ofProfile(severalTurns, turns(1_000, 700))).toMatchObject([
    { signal: 'several-turns', toward: 'real-time', says: '70% of requests send several turns of a user.' },
  ]);
});

it('one turn each speaks against it', () => {
  const [evidence] = ofProfile(severalTurns, turns(1_000, 0));
  expect(evidence?.signal).toBe('single-turns');
  expect(evidence?.weight).toBeLessThan(0);
});

it('is silent where sessions show the growth, on a mixture, on few requests and where the log does not say', () => {
  const growing = {
    sessions: null,
    sessionShape: {
      ...{ sessions: 100, steps: 400, medianCalls: 5, growingShare: 0.9, chainedShare: 0.1, medianThinkMs: 20_000 },
      ...{ thinkShare: 0.8, medianDepth: 1, maxDepth: 2 },
    },
  };
  expect(names(ofProfile(severalTurns, { ...turns(1_000, 700), ...growing }, [sessions]))).toEqual([]);
  expect(ofProfile(severalTurns, turns(1_000, 200))).toEqual([]);
  expect(ofProfile(severalTurns, turns(40, 40))).toEqual([]);
  expect(ofProfile(severalTurns, {})).toEqual([]);
});
