/**
 * The hours since 1970 between which a log is in use, as `first_hour` and `last_hour`. One in a hundred of its busy hours at either end
 * may come from a wrong clock. They are counted once each, so that no workload outweighs the others.
 */
export function logHoursSql(hours: string): string {
  return `SELECT quantile_disc(hour, 0.01) AS first_hour, quantile_disc(hour, 0.99) AS last_hour FROM (SELECT DISTINCT hour FROM (${hours}))`;
}
