import type { ColumnKind } from '../../logs/columns/canonical-columns';
import type { FileShape } from '../../logs/files/file-shape';
import { literal } from '../duckdb/sql-text';

/** Spaces, also those that don't break a line, and apostrophes part thousands in some languages. */
const GAP = " '’\u00a0\u202f";

/**
 * Numbers as spreadsheets write them for people, as plain digits; other texts stay what they are. Where the file
 * has decimal commas, points part thousands; elsewhere commas do, and "1,250" is no cost, since it may be 1.25.
 */
export const NUMBER_MACROS: readonly string[] = [
  `plain_digits(value, pattern, gaps, point) AS CASE WHEN try_cast(value AS DOUBLE) IS NOT NULL THEN value
     WHEN regexp_full_match(value, pattern) THEN replace(translate(value, gaps, ''), point, '.') ELSE value END`,
  `grouped_number(value) AS plain_digits(value, ${literal(`[1-9][0-9]{0,2}([,${GAP}][0-9]{3})+([.][0-9]+)?`)}, ${literal(`,${GAP}`)}, '.')`,
  `grouped_usd(value) AS plain_digits(value, ${literal(`[1-9][0-9]{0,2}([,${GAP}][0-9]{3})+[.][0-9]+`)}, ${literal(`,${GAP}`)}, '.')`,
  `comma_number(value) AS plain_digits(value, ${literal(`-?[0-9]+,[0-9]+|[1-9][0-9]{0,2}([.${GAP}][0-9]{3})+(,[0-9]+)?`)}, ${literal(`.${GAP}`)}, ',')`,
  // No count has three decimals, so what looks like them are thousands.
  `comma_count(value) AS CASE WHEN regexp_full_match(value, '[1-9][0-9]{0,2}([.][0-9]{3})+') THEN replace(value, '.', '') ELSE comma_number(value) END`,
  `without_dollars(value) AS regexp_replace(value, '^(US)?[$] ?| ?(USD|[$])$', '')`,
];

/** The text of a number of this kind as plain digits; null for a kind that is no number. */
export function plainNumber(text: string, kind: ColumnKind, shape: FileShape): string | null {
  const hasDecimalComma = shape.kind === 'csv' && shape.decimalComma;
  switch (kind) {
    case 'count':
      return hasDecimalComma ? `comma_count(${text})` : `grouped_number(${text})`;
    case 'duration':
      return hasDecimalComma ? `comma_number(${text})` : `grouped_number(${text})`;
    case 'usd':
      return hasDecimalComma ? `comma_number(without_dollars(${text}))` : `grouped_usd(without_dollars(${text}))`;
    default:
      return null;
  }
}
