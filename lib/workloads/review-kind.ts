/** What the answers of a workload are for, with a label. It decides how many of them people review because of batch. */
export const REVIEW_KINDS = {
  'customer-facing': 'text that customers read',
  'compliance-labels': 'labels for compliance',
  internal: 'internal use',
} as const;
export type ReviewKind = keyof typeof REVIEW_KINDS;
export const REVIEW_KIND_NAMES = Object.keys(REVIEW_KINDS) as ReviewKind[];
