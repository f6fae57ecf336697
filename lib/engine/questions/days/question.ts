import type { DayCount } from '../../../workloads/profile/bulk-of-days';

/** Requests a day (UTC), of the days that have some, in order. Requests without a time are of no day. */
export type Days = DayCount[];
