import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../lib/latency/verdict';

const odds = (realTime: number, nearRealTime: number, scheduled: number) => ({
  'real-time': realTime,
  'near-real-time': nearRealTime,
  scheduled,
});

describe('the class that probabilities give', () => {
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
