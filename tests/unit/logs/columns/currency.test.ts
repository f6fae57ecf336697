import { expect, it } from 'vitest';
import { currencyInName, isForeignCost, rateOf } from '../../../../lib/logs/columns/currency';

it.each([
  ['cost_eur', 'EUR', true],
  ['Total Cost (EUR)', 'EUR', true],
  ['costInEuros', 'EUR', true],
  ['spend_gbp', 'GBP', true],
  ['cost_usd', null, false],
  ['cost', null, false],
  ['latency_cny', 'CNY', false],
  ['cost_per_token_eur', 'EUR', false],
])('the name %s says %s', (column, currency, isCost) => {
  expect([currencyInName(column), isForeignCost(column)]).toEqual([currency, isCost]);
});

it('the sign of yen and yuan has the rate of the one that has one', () => {
  expect(rateOf('¥', { CNY: 0.14 })).toBe(0.14);
  expect(rateOf('¥', { CNY: 0.14, JPY: 0.0067 })).toBeNull();
  expect(rateOf('EUR', { CNY: 0.14 })).toBeNull();
});
