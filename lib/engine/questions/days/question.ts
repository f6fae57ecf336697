import type { DayCount } from '../../../workloads/profile/bulk-of-days';

/** Requests per day (UTC), in order, for days with requests. Requests without a time are left out. */
export type Days = DayCount[];
