import { describe, expect, it } from 'vitest';
import { type Decisive, movable, outcomeOf, verdictOf } from '../../../lib/assessment/outcome';
import { timeBlockers } from '../../../lib/assessment/ways/price-ways';
import { OUTCOMES } from '../../../lib/reports/outcome';
import { VERDICTS } from '../../../lib/reports/verdict';

const waits: Decisive = {
  priced: true,
  onCheaperTier: false,
  actsAs: 'scheduled',
  open: true,
  once: false,
  known: false,
  begun: false,
};
const ALONE = { together: false };

describe('the verdict of a workload', () => {
  it('is that it cannot move before anything else where it has no price, since nothing can be said of its money', () => {
    expect(verdictOf({ ...waits, priced: false }, null, true)).toBe('cannot');
    expect(verdictOf({ ...waits, priced: false, actsAs: 'real-time' }, null, true)).toBe('cannot');
    expect(outcomeOf('cannot', false)).toBe('unpriced');
  });

  it('follows the class where nothing blocks it', () => {
    expect(verdictOf({ ...waits, actsAs: 'undecided' }, null, true)).toBe('needs-answer');
    expect(verdictOf({ ...waits, actsAs: 'real-time' }, null, true)).toBe('keep');
    expect(verdictOf(waits, ALONE, true)).toBe('move');
    expect(verdictOf(waits, { together: true }, true)).toBe('move-together');
    expect(verdictOf(waits, null, true)).toBe('not-worth-it');
  });

  it('keeps what somebody waits for and asks of what is undecided even where every way is blocked', () => {
    expect(verdictOf({ ...waits, actsAs: 'real-time', open: false }, null, true)).toBe('keep');
    expect(verdictOf({ ...waits, actsAs: 'undecided', open: false }, null, true)).toBe('needs-answer');
  });

  it('says that nothing is to be saved of undecided work that nothing is asked of, and counts it as undecided', () => {
    expect(verdictOf({ ...waits, actsAs: 'undecided' }, null, false)).toBe('nothing-to-save');
    expect(outcomeOf('nothing-to-save', true)).toBe('undecided');
    expect(verdictOf(waits, ALONE, false)).toBe('move');
  });

  it('never moves work that something blocks, or that has moved already', () => {
    expect(verdictOf({ ...waits, open: false }, null, true)).toBe('cannot');
    expect(verdictOf({ ...waits, onCheaperTier: true, actsAs: 'undecided' }, null, true)).toBe('done');
    expect(movable({ ...waits, onCheaperTier: true })).toBe(false);
    expect(movable({ ...waits, actsAs: 'real-time' })).toBe(false);
    expect(movable({ ...waits, actsAs: 'undecided' })).toBe(false);
    expect(movable({ ...waits, actsAs: 'near-real-time' })).toBe(true);
  });

  it('is counted in one column of the accounting, and moved are only the moves', () => {
    for (const verdict of VERDICTS) expect(OUTCOMES).toContain(outcomeOf(verdict, true));
    expect(VERDICTS.filter((verdict) => outcomeOf(verdict, true) === 'moved')).toEqual(['move', 'move-together']);
  });
});

describe('time', () => {
  const batch = { way: 'batch' as const, windowHours: 24 };
  const scheduled = { verdict: 'scheduled' as const, deadlineHours: null };
  const codes = (...input: Parameters<typeof timeBlockers>) => timeBlockers(...input).map(({ code }) => code);

  it('stops no scheduled work that nothing is due for, and none of a window that no source names', () => {
    expect(codes(batch, scheduled)).toEqual([]);
    expect(codes({ ...batch, windowHours: null }, { ...scheduled, deadlineHours: 8 })).toEqual([]);
  });

  it('stops work that is due before a way promises an answer, and not work that is due with it', () => {
    expect(codes(batch, { ...scheduled, deadlineHours: 8 })).toEqual(['deadline-under-window']);
    expect(codes(batch, { ...scheduled, deadlineHours: 24 })).toEqual([]);
    expect(codes({ way: 'window-8h', windowHours: 8 }, { ...scheduled, deadlineHours: 8 })).toEqual([]);
  });

  it('stops near-real-time work where nobody gave a deadline: minutes are less than any window', () => {
    expect(codes(batch, { verdict: 'near-real-time', deadlineHours: null })).toEqual(['needed-within-minutes']);
    expect(codes({ way: 'flex', windowHours: 0.25 }, { verdict: 'near-real-time', deadlineHours: 0.5 })).toEqual([]);
  });

  it('stops what somebody waits for, except a way that takes no longer than today', () => {
    expect(codes(batch, { verdict: 'real-time', deadlineHours: 48 })).toEqual(['somebody-waits']);
    expect(codes({ way: 'standard', windowHours: 0 }, { verdict: 'real-time', deadlineHours: null })).toEqual([]);
  });
});
