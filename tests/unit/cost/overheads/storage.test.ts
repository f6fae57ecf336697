import { expect, it } from 'vitest';
import { DAYS_PER_MONTH } from '../../../../lib/cost/money';
import { usdOf } from './usd-of';

const terms = {
  bytesPerRequest: 1900,
  metadataBytesPerRequest: 100,
  retentionDays: DAYS_PER_MONTH,
  storageUsdPerGbMonth: 0.03,
};

it('is bytes x retention x price', () => {
  // A billion records of 900 bytes and 100 of metadata are 1,000 GB, kept for a month each.
  const sized = { records: 1e9, bytes: 900e9 };
  expect(usdOf('storage', sized, terms)).toBe(30);
  expect(usdOf('storage', sized, { ...terms, retentionDays: DAYS_PER_MONTH / 4 })).toBe(7.5);
  expect(usdOf('storage', {}, terms)).toBe(0);
});

it('assumes the size of records that the log does not give', () => {
  expect(usdOf('storage', { records: 1e9, unsizedRecords: 1e9 }, terms)).toBe(60);
});
