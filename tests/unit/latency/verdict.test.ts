import { describe, expect, it } from 'vitest';
import { percent } from '../../../lib/latency/percent';
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

it('a share as a percentage never rounds up to all or down to none', () => {
  expect([0, 0.001, 0.004, 0.125, 0.994, 0.999, 1].map(percent)).toEqual([
    '0%',
    'under 1%',
    'under 1%',
    '13%',
    '99%',
    'over 99%',
    '100%',
  ]);
});
