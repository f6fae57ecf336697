import { expect, it } from 'vitest';
import { paybackMonths } from '../../../../lib/cost/assumptions/limits';

it('is the one-off cost over the monthly net, and never comes without a saving', () => {
  expect(paybackMonths(2000, 500)).toBe(4);
  expect(paybackMonths(0, 500)).toBe(0);
  expect(paybackMonths(2000, 0)).toBeNull();
  expect(paybackMonths(2000, -5)).toBeNull();
});

it('is none beyond 60 months', () => {
  expect(paybackMonths(6000, 100)).toBe(60);
  expect(paybackMonths(6000.01, 100)).toBeNull();
});
