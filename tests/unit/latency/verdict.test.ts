import { describe, expect, it } from 'vitest';
import { likelyOf, verdictOf } from '../../../lib/latency/verdict';

const odds = (realTime: number, nearRealTime: number, scheduled: number) => ({
  'real-time': realTime,
  'near-real-time': nearRealTime,
  scheduled,
});

describe('the class that money may follow', () => {
  it.each([
    [odds(0.5, 0.3, 0.2), 'real-time'],
    [odds(0.499, 0.3, 0.201), 'undecided'],
    [odds(0.101, 0.7, 0.199), 'near-real-time'],
    [odds(0.101, 0.699, 0.2), 'undecided'],
    [odds(0.01, 0.29, 0.7), 'scheduled'],
    [odds(0.01, 0.291, 0.699), 'undecided'],
    [odds(0.19, 0.8, 0.01), 'near-real-time'],
    [odds(0.2, 0.8, 0), 'undecided'],
    [odds(0.049, 0.1, 0.851), 'scheduled'],
    [odds(0.05, 0.05, 0.9), 'undecided'],
  ])('%o is %s', (probabilities, verdict) => expect(verdictOf(probabilities)).toBe(verdict));
});

describe('the class that a log is said to show', () => {
  it.each([
    // For: one class leads, and real-time is unlikely or may well be it.
    [odds(0.1, 0.6, 0.3), 'near-real-time'],
    [odds(0.04, 0.4, 0.56), 'scheduled'],
    [odds(0.299, 0.5, 0.201), 'near-real-time'],
    [odds(0.3, 0.5, 0.2), 'real-time'],
    [odds(0.45, 0.3, 0.25), 'real-time'],
    // Against: somebody may be waiting for what would be called scheduled.
    [odds(0.05, 0.05, 0.9), 'undecided'],
    // The log can't say: the classes are level.
    [odds(0.449, 0.3, 0.251), 'undecided'],
    [odds(0.04, 0.48, 0.48), 'undecided'],
  ])('%o is %s', (probabilities, verdict) => expect(likelyOf(probabilities)).toBe(verdict));

  it('is the one that money follows wherever it follows one', () => {
    for (let at = 0; at <= 5_150; at++) {
      const [realTime, nearRealTime] = [(at % 101) / 100, Math.floor(at / 101) / 50];
      if (realTime + nearRealTime > 1) continue;
      const probabilities = odds(realTime, nearRealTime, 1 - realTime - nearRealTime);
      const followed = verdictOf(probabilities);
      if (followed !== 'undecided') expect(likelyOf(probabilities)).toBe(followed);
    }
  });
});
