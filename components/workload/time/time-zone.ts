import { isTimeZone } from '@/lib/workloads/profile/time-zone';

export const UTC = 'UTC';

/** The time zone in a page's address (`tz`); UTC if it has none or an unknown one. */
export function readTimeZone(param: string | string[] | undefined): string {
  return typeof param === 'string' && isTimeZone(param) ? param : UTC;
}
