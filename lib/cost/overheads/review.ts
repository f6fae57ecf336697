import { measured, type SharedValues } from '../assumptions/assumptions';
import { reviewShareName } from '../assumptions/table';
import type { Overhead } from './overhead';

/** Human review that batch adds: records x (sampled + low-confidence share) x minutes x hourly rate. */
export const review: Overhead = {
  label: 'Review',
  ways: ['batch'],
  usdPer: {
    recordsOfNoKind: (v) => usdPerRecord(v.reviewShare, v),
    customerFacingRecords: (v) => usdPerRecord(v.reviewShareCustomerFacing, v),
    complianceRecords: (v) => usdPerRecord(v.reviewShareComplianceLabels, v),
    internalRecords: (v) => usdPerRecord(v.reviewShareInternal, v),
  },
  explain: ({ volume, quantities }) => ({
    says: 'Records x (sampled + low-confidence share) x minutes x hourly rate. Only review that batch adds counts.',
    terms: [
      measured('Records a month', quantities.records, 'count'),
      reviewShareName(volume.reviewKind),
      'lowConfidenceShare',
      'reviewMinutes',
      'reviewUsdPerHour',
    ],
  }),
};

/** A record is reviewed once, even for two reasons. */
function usdPerRecord(sampled: number, v: SharedValues): number {
  return Math.min(1, sampled + v.lowConfidenceShare) * (v.reviewMinutes / 60) * v.reviewUsdPerHour;
}
