/** Hours that divide a day, as cron can say them. */
const WINDOWS = [12, 8, 6, 4, 3, 2, 1];
const HOURS_A_DAY = 24;
const HOURS_A_WEEK = 168;

/** A window of so many hours as cron (UTC): the longest that cron can say and that is no longer. */
export function cronOf(everyHours: number): string {
  if (everyHours >= HOURS_A_WEEK) return '0 0 * * 0';
  if (everyHours >= HOURS_A_DAY) return '0 0 * * *';
  const hours = WINDOWS.find((one) => one <= everyHours) ?? 1;
  return hours === 1 ? '0 * * * *' : `0 */${hours} * * *`;
}
