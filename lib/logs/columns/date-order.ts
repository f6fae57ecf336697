export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Evidence from all dates of a column whose first two numbers are a day and a month, in either order. */
export type DateEvidence = {
  /** The largest first number and the largest second number. */
  first: number;
  second: number;
  /** Days from the earliest to the latest date, in each order; null if an order is impossible. */
  span: Readonly<Record<DateOrder, number | null>>;
  /** AM and PM in capitals and no leading zeros ("7/2/2026, 6:31:31 AM"), a form used only in the United States. */
  american: boolean;
};

/** A log is an excerpt of some weeks. In the wrong order its days spread over the months of a year. */
const SANE_DAYS = 40;
const SCATTERED_DAYS = 80;

/** The order of day and month in a column; null if both are possible. */
export function dateOrder({ first, second, span, american }: DateEvidence): DateOrder | null {
  if (first > 12) return second > 12 ? null : 'day-first';
  if (second > 12 || american) return 'month-first';
  const [dayFirst, monthFirst] = [span['day-first'], span['month-first']];
  if (dayFirst === null || monthFirst === null) return null;
  if (monthFirst <= SANE_DAYS && dayFirst >= SCATTERED_DAYS) return 'month-first';
  return dayFirst <= SANE_DAYS && monthFirst >= SCATTERED_DAYS ? 'day-first' : null;
}
