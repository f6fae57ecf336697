import { BILLED_KINDS } from '../../workloads/billed-kind';

/** Where a sum that is paid now comes from: costs in the log of some kind, or the tokens of the log at known rates. */
export const PAID_FROM = [...BILLED_KINDS, 'computed'] as const;
export type PaidFrom = (typeof PAID_FROM)[number];

/** The same of a workload, whose requests may have costs of several kinds. */
export const WORKLOAD_PAID_FROM = [...PAID_FROM, 'several'] as const;
