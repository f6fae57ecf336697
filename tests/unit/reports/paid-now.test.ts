import { expect, it } from 'vitest';
import { paidNow } from '../../../lib/reports/paid/paid-now';
import type { Report } from '../../../lib/reports/report';

const report = (...current: (number | null)[]) =>
  ({
    workloads: current.map((usd) => ({ monthly: { current: usd } })),
    totals: { monthlyCurrent: current.reduce<number>((sum, usd) => sum + (usd ?? 0), 0) },
  }) as Pick<Report, 'workloads' | 'totals'>;

it('is the total of what is known, and unknown where nothing is', () => {
  expect(paidNow(report(3.5, null, 1))).toBe(4.5);
  expect(paidNow(report(0, null))).toBe(0);
  expect(paidNow(report(null, null))).toBeNull();
});
