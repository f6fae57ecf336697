import type { Grid } from '../tables/grid';

/** The points of a character in the tables, of digits and of text. */
const POINTS_OF_CHARACTER = 4.3;
const BOLD = 1.2;
const PADDING = 8;
const LONGEST_TEXT = 40;
const LONGEST_HEAD = 14;
/** A short text in a wide column leaves its number too far away. */
const WIDEST_TEXT = 1.6;
const LEAST_CHARACTERS = 6;

/**
 * The widths of the columns of a table in points, which never leave the page. Numbers take what they need. Texts share the rest by their
 * length, and wrap.
 */
export function columnWidths({ columns, rows, totals }: Grid, pageWidth: number): number[] {
  const wanted = columns.map(({ head, numeric }, at) => {
    const cells = [...rows, ...(totals === null ? [] : [totals])].flatMap((line) => line[at] ?? []);
    // What stands in the place of a number wraps like any text.
    const counted = numeric ? cells.filter(({ value }) => typeof value === 'number') : cells;
    const longest = counted.reduce((most, { text }) => Math.max(most, text.length), 0);
    const headWord = Math.max(...head.split(' ').map((word) => word.length)) * BOLD;
    const least = Math.max(LEAST_CHARACTERS, headWord, Math.min(head.length, LONGEST_HEAD));
    const characters = Math.max(least, numeric ? longest : Math.min(longest, LONGEST_TEXT));
    return { fixed: numeric, points: characters * POINTS_OF_CHARACTER };
  });
  const room = pageWidth - columns.length * PADDING;
  const sum = (fixed: boolean) => wanted.reduce((all, one) => all + (one.fixed === fixed ? one.points : 0), 0);
  const [numbers, texts] = [sum(true), sum(false)];
  // Where numbers would leave texts no room, all columns shrink alike: a long number wraps rather than leaves the page.
  const isCrowded = numbers + texts * 0.4 > room || texts === 0;
  return wanted.map(({ fixed, points }) => {
    if (isCrowded) return (points * room) / (numbers + texts);
    return fixed ? points : points * Math.min(WIDEST_TEXT, (room - numbers) / texts);
  });
}
