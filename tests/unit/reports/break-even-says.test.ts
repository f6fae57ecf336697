import { expect, it } from 'vitest';
import type { AssumptionName } from '../../../lib/cost/assumptions/table';
import { breakEvenSays } from '../../../lib/reports/words/break-even-says';

const says = (assumption: AssumptionName, breakEven: number | null, netBase: number, ranged = true) =>
  breakEvenSays(
    {
      assumption,
      range: ranged ? { low: 7, base: 30, high: 90, unit: 'days' } : null,
      netAtLow: 2,
      netAtHigh: 1,
      breakEven,
    },
    netBase,
  );

it.each([
  [120, 5, 'wins up to 120 days'],
  [20, 5, 'wins from 20 days on'],
  [120, -5, 'would win over 120 days'],
  [20, -5, 'would win under 20 days'],
  [9000, 5, 'wins up to 24.6 years'],
  [253_029.51, 5, 'wins even at 100 times its high'],
  [253_029.51, -5, 'loses even at 100 times its high'],
  [null, 5, null],
])('a break-even at %s days, where the net is %d: %s', (breakEven, netBase, text) => {
  expect(says('retentionDays', breakEven, netBase)).toBe(text);
});

it('names the value where the range differs between providers', () => {
  expect(says('retentionDays', 253_029.51, 5, false)).toBe('breaks even at 692.8 years');
});
