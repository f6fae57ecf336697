import type { DayCount } from '../../../workloads/profile/schedule/bulk-of-days';
import type { Activity as Times } from '../../../workloads/profile/schedule/silences';

/**
 * When requests were made. `days`: requests per day (UTC), in order, for days with requests; those without a time are left out.
 * `times`: first start, last end and the silences between. Null without times, and where rows are sums of requests, which say
 * themselves until when they count.
 */
export type Activity = { days: DayCount[]; times: Times | null };
