import { expect, it } from 'vitest';
import { usdOf } from './usd-of';

const terms = { reviewShare: 0.01, lowConfidenceShare: 0.02, reviewMinutes: 2, reviewUsdPerHour: 45 };

it('is records x (sampled + low-confidence share) x minutes x hourly rate', () => {
  // 10,000 x 3% = 300 records x 2 minutes = 10 hours x 45 USD
  expect(usdOf('review', { records: 10_000 }, terms)).toBe(450);
  expect(usdOf('review', { records: 10_000 }, { ...terms, reviewShare: 0, lowConfidenceShare: 0 })).toBe(0);
});

it('reads no record twice', () => {
  const often = { ...terms, reviewShare: 0.8, lowConfidenceShare: 0.8, reviewMinutes: 1 };
  expect(usdOf('review', { records: 60 }, often)).toBe(45);
});
