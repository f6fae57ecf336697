import { expect, it } from 'vitest';
import { DAYS_PER_MONTH } from '../../../../lib/cost/monthly';
import { storageCost } from '../../../../lib/cost/overheads/storage';

it('is bytes x retention x price', () => {
  const terms = {
    bytesPerRequest: 900,
    metadataBytesPerRequest: 100,
    retentionDays: DAYS_PER_MONTH,
    storageUsdPerGbMonth: 0.03,
  };
  // A billion requests of 1,000 bytes are 1,000 GB, kept for a month each.
  expect(storageCost(1e9, terms)).toBeCloseTo(30, 9);
  expect(storageCost(1e9, { ...terms, retentionDays: DAYS_PER_MONTH / 4 })).toBeCloseTo(7.5, 9);
  expect(storageCost(0, terms)).toBe(0);
});
