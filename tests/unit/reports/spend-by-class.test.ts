import { describe, expect, it } from 'vitest';
import { spendByClass } from '../../../lib/reports/paid/spend-by-class';
import type { Report } from '../../../lib/reports/report';

const digest = (current: { low: number; high: number } | null) => ({
  latencyClass: 'scheduled',
  requests: 10,
  monthly: { current: 5 },
  uncounted: { bills: { current } },
});
const of = (...workloads: unknown[]) => spendByClass({ workloads } as Report);

describe('the spend of a class', () => {
  it('is an estimate as soon as one of its workloads has a range for a bill', () => {
    const classes = of(digest({ low: 5, high: 5 }), digest({ low: 4, high: 6 }));
    expect(classes.find(({ verdict }) => verdict === 'scheduled')).toMatchObject({ usd: 10, estimated: true });
    expect(classes.find(({ verdict }) => verdict === 'real-time')).toMatchObject({ usd: 0, estimated: false });
  });

  it('has the part of those whose class is too weak for money', () => {
    const settled = { ...digest(null), question: null };
    const classes = of(settled, { ...settled, verdict: 'needs-answer' }, { ...settled, verdict: 'nothing-to-save' });
    expect(classes.find(({ verdict }) => verdict === 'scheduled')).toMatchObject({ usd: 15, heldUsd: 10 });
  });

  it('is none where all is billed or counted', () => {
    const classes = of(digest({ low: 5, high: 5 }), digest(null), { ...digest(null), uncounted: undefined });
    expect(classes.some(({ estimated }) => estimated)).toBe(false);
  });
});
