import { BILLED_KINDS } from '../workloads/billed-kind';

/** Where a sum that is paid now comes from: costs in the log of some kind, or the tokens of the log at known rates. */
export const PAID_FROM = [...BILLED_KINDS, 'computed'] as const;
export type PaidFrom = (typeof PAID_FROM)[number];
