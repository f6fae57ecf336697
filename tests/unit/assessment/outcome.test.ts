import { describe, expect, it } from 'vitest';
import { outcomeOf, timingAndCostBlockers } from '../../../lib/assessment/outcome';

const BLOCKER = { code: 'any', says: 'Something.' };

describe('the outcome of a workload', () => {
  it('is unpriced before anything else, since nothing can be said of its money', () => {
    expect(outcomeOf(false, 'scheduled', [])).toBe('unpriced');
    expect(outcomeOf(false, 'real-time', [BLOCKER])).toBe('unpriced');
  });

  it('follows the class where nothing blocks it', () => {
    expect(outcomeOf(true, 'undecided', [])).toBe('undecided');
    expect(outcomeOf(true, 'real-time', [])).toBe('kept');
    expect(outcomeOf(true, 'scheduled', [])).toBe('moved');
  });

  it('keeps what somebody waits for even where batch would be blocked as well', () => {
    expect(outcomeOf(true, 'real-time', [BLOCKER])).toBe('kept');
  });

  it('never moves work that something blocks', () => {
    expect(outcomeOf(true, 'scheduled', [BLOCKER])).toBe('ineligible');
  });
});

describe('timing and cost blockers', () => {
  const free = { verdict: 'scheduled' as const, deadlineHours: null, windowHours: 24, netUsd: 1, currentTier: null };
  const codes = (input: Parameters<typeof timingAndCostBlockers>[0]) =>
    timingAndCostBlockers(input).map(({ code }) => code);

  it('are none for scheduled work that nothing is due for and that saves', () => {
    expect(codes(free)).toEqual([]);
  });

  it('stop work that is due before batch promises an answer, and not work that is due with it', () => {
    expect(codes({ ...free, deadlineHours: 8 })).toEqual(['deadline-under-window']);
    expect(codes({ ...free, deadlineHours: 24 })).toEqual([]);
    expect(codes({ ...free, deadlineHours: 8, windowHours: null })).toEqual([]);
  });

  it('stop near-real-time work: minutes are less than any batch window', () => {
    expect(codes({ ...free, verdict: 'near-real-time' })).toEqual(['needed-within-minutes']);
  });

  it('stop work whose saving is made on flex already', () => {
    expect(codes({ ...free, currentTier: 'flex' })).toEqual(['already-flex']);
    expect(codes({ ...free, currentTier: 'priority' })).toEqual([]);
  });

  it('stop work that batch makes no cheaper', () => {
    expect(codes({ ...free, netUsd: 0 })).toEqual(['no-saving']);
    expect(codes({ ...free, netUsd: -3 })).toEqual(['no-saving']);
    expect(codes({ ...free, netUsd: null })).toEqual([]);
  });
});
