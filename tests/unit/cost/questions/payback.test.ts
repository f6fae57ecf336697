import { expect, it } from 'vitest';
import { migrationOf } from '../../../../lib/cost/questions/payback';
import { between } from '../build-workload';

it('is paid back soonest by the least cost and the highest net', () => {
  const { oneOff, paybackMonths } = migrationOf(
    3,
    { low: -5, base: 600, high: 1500 },
    { migrationOneOffUsd: between(500, 2000, 8000) },
  );
  expect(oneOff).toEqual({ low: 1500, base: 6000, high: 24_000 });
  expect(paybackMonths).toEqual({ low: 1, base: 10, high: null });
});
