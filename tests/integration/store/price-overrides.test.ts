import { expect, it } from 'vitest';
import { priceChangeSchema } from '../../../lib/pricing/overrides/price-override';
import { closeDatabase } from '../../../lib/store/database/database';
import { addPriceOverride, listPriceOverrides, withdrawPriceOverride } from '../../../lib/store/price-overrides';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';

dataInTemporaryDirectory();

const rate = (input: number) =>
  priceChangeSchema.parse({ kind: 'rate', rate: { provider: 'openai', model: 'gpt-4o', usd: { input } } });

it('keeps what was entered in order, also when the database is opened again', async () => {
  const first = await addPriceOverride(rate(2), 'Ada', 'Order form 12');
  const second = await addPriceOverride(rate(1), 'Grace', 'Order form 13');
  await closeDatabase();
  expect(await listPriceOverrides()).toEqual([first, second]);
  expect(first).toMatchObject({ change: rate(2), by: 'Ada', reason: 'Order form 12', withdrawn: null });
});

it('withdraws once, and keeps what was withdrawn with who and why', async () => {
  const { id } = await addPriceOverride(rate(2), 'Ada', 'Order form 12');
  expect(await withdrawPriceOverride(id, 'Grace', 'It ended')).toBe(true);
  expect(await withdrawPriceOverride(id, 'Mallory', 'Again')).toBe(false);
  expect(await withdrawPriceOverride('nothing-like-it', 'Grace', 'It ended')).toBe(false);
  expect(await listPriceOverrides()).toMatchObject([{ id, withdrawn: { by: 'Grace', reason: 'It ended' } }]);
});
