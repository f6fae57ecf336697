import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../lib/latency/verdict';

const odds = (realTime: number, nearRealTime: number, scheduled: number) => ({
  'real-time': realTime,
  'near-real-time': nearRealTime,
  scheduled,
});

describe('the class that probabilities give', () => {
  it.each([
    [odds(0.7, 0.2, 0.1), 'real-time'],
    [odds(0.699, 0.2, 0.101), 'undecided'],
    [odds(0.19, 0.8, 0.01), 'near-real-time'],
    [odds(0.2, 0.8, 0), 'undecided'],
    [odds(0.049, 0.1, 0.851), 'scheduled'],
    [odds(0.05, 0.05, 0.9), 'undecided'],
  ])('%o is %s', (probabilities, verdict) => expect(verdictOf(probabilities)).toBe(verdict));
});
