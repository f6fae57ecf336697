import { measured } from '../assumptions/term';
import type { Overhead } from './overhead';

/** Human review that batch adds: records x (sampled + low-confidence share) x minutes x hourly rate. */
export const review: Overhead = {
  label: 'Review',
  ways: ['batch'],
  usdPer: {
    // A record is reviewed once, even for two reasons.
    records: (v) => Math.min(1, v.reviewShare + v.lowConfidenceShare) * (v.reviewMinutes / 60) * v.reviewUsdPerHour,
  },
  explain: ({ quantities }) => ({
    says: 'Records x (sampled + low-confidence share) x minutes x hourly rate. Only review that batch adds counts.',
    terms: [
      measured('Records a month', quantities.records, 'count'),
      'reviewShare',
      'lowConfidenceShare',
      'reviewMinutes',
      'reviewUsdPerHour',
    ],
  }),
};
