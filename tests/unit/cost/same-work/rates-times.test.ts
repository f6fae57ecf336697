import { expect, it } from 'vitest';
import { ratesTimes } from '../../../../lib/cost/same-work';
import { buildRate } from '../build-workload';

it('a share of rates is that of each price and of the bounds of its output, and what is unknown stays so', () => {
  const rate = { ...buildRate('standard', { input: 2, output: 8 }), outputRange: { low: 4, high: 12 } };
  const [half] = ratesTimes([rate], 0.5);
  expect(half).toMatchObject({ usd: { input: 1, output: 4, cacheRead: rate.usd.cacheRead && rate.usd.cacheRead / 2 } });
  expect(half?.outputRange).toEqual({ low: 2, high: 6 });
});
