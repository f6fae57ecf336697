import { LIMITS } from './limits';

/** Short enough for its blocks to be small, and long enough for few of them. */
const LEAST = 2 ** 21;

/**
 * The longest line that DuckDB is to expect of a file, in bytes. It reads as many bytes at a time into a block of rows, of which each
 * function over a text keeps its own copy. A row with lines inside it may be longer than the longest line.
 */
export function readLineBytes(longestLine: number | undefined, quotedNewlines: boolean): number {
  if (longestLine === undefined || quotedNewlines) return LIMITS.lineBytes;
  return Math.min(LIMITS.lineBytes, Math.max(LEAST, 2 * longestLine));
}
