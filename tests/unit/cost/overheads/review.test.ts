import { expect, it } from 'vitest';
import { baseValues } from '../../../../lib/cost/assumptions/assumptions';
import { reviewShareName } from '../../../../lib/cost/assumptions/table';
import { batchOutcome } from '../../../../lib/cost/net/workload-cost';
import { REVIEW_KIND_NAMES } from '../../../../lib/workloads/review-kind';
import { buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';
import { usdOf } from './usd-of';

const terms = { reviewShare: 0.01, lowConfidenceShare: 0.02, reviewMinutes: 2, reviewUsdPerHour: 45 };

it('is records x (sampled + low-confidence share) x minutes x hourly rate', () => {
  // 10,000 x 3% = 300 records x 2 minutes = 10 hours x 45 USD
  expect(usdOf('review', { recordsOfNoKind: 10_000 }, terms)).toBe(450);
  expect(usdOf('review', { recordsOfNoKind: 10_000 }, { ...terms, reviewShare: 0, lowConfidenceShare: 0 })).toBe(0);
});

it('reads no record twice', () => {
  const often = { ...terms, reviewShare: 0.8, lowConfidenceShare: 0.8, reviewMinutes: 1 };
  expect(usdOf('review', { recordsOfNoKind: 60 }, often)).toBe(45);
});

it('takes the share of what the answers are for', () => {
  const shares = {
    reviewShare: 0.01,
    reviewShareCustomerFacing: 0.02,
    reviewShareComplianceLabels: 0.03,
    reviewShareInternal: 0.04,
  };
  const values = { ...baseValues(zeroOverhead, null), ...shares, reviewMinutes: 1, reviewUsdPerHour: 60 };
  for (const kind of [undefined, ...REVIEW_KIND_NAMES]) {
    // 1,000 records a month at 1 USD each.
    const outcome = batchOutcome(buildWorkload({ reviewKind: kind }), values);
    expect(outcome?.overhead.review).toBe(1000 * shares[reviewShareName(kind ?? null)]);
  }
});
