/**
 * In so many requests values are counted exactly: all values of a few columns are in memory then. An estimate needs
 * little memory, and is off by some percent. What is personal is hashed with the key of an installation, so that each estimates another number.
 */
export const COUNTED_EXACTLY = 400_000;

export const isLarge = (requests: number): boolean => requests > COUNTED_EXACTLY;

/** The SQL of the number of distinct values, in a log of `most` requests at most. */
export function countValues(sql: string, most: number): string {
  return isLarge(most) ? `approx_count_distinct(${sql})` : `count(DISTINCT ${sql})`;
}
