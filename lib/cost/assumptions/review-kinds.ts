import { REVIEW_KINDS, type ReviewKind } from '../../workloads/review-kind';
import { type AssumptionEntry, SHARE } from './assumption';

type KindShare = { range: { low: number; base: number; high: number }; reason: string };

/**
 * The share of records to review for each kind of workload. No vendor publishes one, so they are our assumptions. They count only
 * what batch adds: a sample that is checked synchronously too is on both sides.
 */
const SHARES: Record<ReviewKind, KindShare> = {
  'customer-facing': {
    range: { low: 0, base: 0.01, high: 0.05 },
    reason:
      'Our assumption: a mistake in one answer is seen and corrected at once, and a mistake in a file reaches many customers. So somebody ' +
      'reads a sample of each file before it is sent.',
  },
  'compliance-labels': {
    range: { low: 0.002, base: 0.005, high: 0.02 },
    reason:
      'Our assumption: labels are sampled for auditors either way. Batch adds a check of each delivered file, which a part of that sample covers.',
  },
  internal: {
    range: { low: 0, base: 0, high: 0.002 },
    reason:
      'Our assumption: colleagues who work with the answers see what is wrong, as they do synchronously. The high end is a spot check of each file.',
  },
};

const SHARE_NAMES = {
  'customer-facing': 'reviewShareCustomerFacing',
  'compliance-labels': 'reviewShareComplianceLabels',
  internal: 'reviewShareInternal',
} as const satisfies Record<ReviewKind, string>;

/** The assumption with the share of a kind of workload. Null is a workload whose kind nobody chose. */
export function reviewShareName(kind: ReviewKind | null) {
  return kind === null ? 'reviewShare' : SHARE_NAMES[kind];
}

/** The entry of a kind in the table of assumptions. */
export function reviewShareOf(kind: ReviewKind) {
  return {
    label: `Records sampled for review: ${REVIEW_KINDS[kind]}`,
    domain: SHARE,
    cause: 'poor outputs',
    unit: 'share of records, added by batch',
    ...SHARES[kind],
  } satisfies AssumptionEntry;
}
