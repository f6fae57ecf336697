import { isTimeZone } from '@/lib/workloads/profile/time-zone';

export const UTC = 'UTC';

/** The time zone that a page's address asks for (`tz`); UTC when it asks for none or for one that does not exist. */
export function readTimeZone(param: string | string[] | undefined): string {
  return typeof param === 'string' && isTimeZone(param) ? param : UTC;
}
