import type { Figure } from '../../cost/explain';
import { formatDay, formatUtc } from '../../wording/date';
import type { GlossaryKey } from '../../wording/glossary';
import { formatIn, type Unit } from '../../wording/unit';
import { formatUsd } from '../../wording/usd';
import type { AuditPart } from '../words/audit-part';
import type { AuditFigure } from '../words/figure-labels';

/** What a column holds: text, a day or a moment (ISO 8601), or numbers of a unit. */
type CellUnit = Unit | 'text' | 'day' | 'time';

/** The figure that a cell shows, so that a page can link to its explanation. */
export type Why = { workload: string; figure: Figure } | { figure: AuditFigure; part?: AuditPart };

/** What a cell holds; null is unknown, which is not zero. */
type Value = string | number | null;

export type RichCell = {
  value: Value;
  /** Where the rows of a column differ in their unit. */
  unit?: CellUnit;
  /** The text instead of a figure that can't exist, such as "not sold". `value` is null then, but nothing is unknown. */
  none?: string;
  /** A second line. */
  note?: string | null;
  /** Which part of the figure is unknown, in words. Where all of it is, what it is unknown of. */
  lacks?: string | null;
  /** It is an estimate from the tokens of other requests. */
  estimated?: boolean;
  /** Bills in it that are not zero and round to it, see `formatUsd`. */
  roundedAway?: number;
  /** What a text means, by the glossary. */
  term?: GlossaryKey;
  why?: Why;
};
export type Cell = Value | RichCell;

export type Column<Row> = {
  /** The name in code, by which a page replaces its cells and an export names them. */
  key: string;
  head: string;
  /** What its head means, by the glossary. */
  term?: GlossaryKey;
  unit: CellUnit;
  value: (row: Row) => Cell;
  /** Its cell in the line of totals. A sum is the sum of the rows. */
  total?: Cell;
  /** The head of a separate column for its notes, in media with one line per row. Without it those media leave the notes out. */
  noteHead?: string;
  /** The main money of a row. It stays visible on a phone. */
  main?: true;
  /** The text may be shortened where a line is too long. Numbers never are. */
  elastic?: true;
  /** Columns with the highest number are left out first where a line is too long. Without it the column stays. */
  dropAt?: number;
};

/** A table as every medium shows it. The first column names the row. */
export type Table<Row> = {
  /** The title, in a few words. */
  title: string;
  /** The caption: one sentence without a full stop. */
  sentence: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The key of a row. */
  id: (row: Row) => string;
};

export function richCell(cell: Cell): RichCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

/** A cell whose figure can't exist, in words. */
export function none(says: string): RichCell {
  return { value: null, none: says };
}

/** A cell as text, the same in every medium. */
export function cellText(cell: RichCell, column: { unit: CellUnit }): string {
  const { value, none: instead, unit = column.unit } = cell;
  if (instead !== undefined) return instead;
  if (value === null) return cell.lacks ? `unknown (${cell.lacks})` : 'unknown';
  if (typeof value === 'string') return unit === 'day' ? formatDay(value) : unit === 'time' ? formatUtc(value) : value;
  if (unit === 'usd') return formatUsd(value, cell.roundedAway);
  return unit === 'text' || unit === 'day' || unit === 'time' ? String(value) : formatIn(value, unit);
}

/** Whether its cells are numbers, which are aligned right. */
export function isNumeric({ unit }: { unit: CellUnit }): boolean {
  return unit !== 'text' && unit !== 'day' && unit !== 'time';
}

/** Whether a table has a line of totals. */
export function hasTotals<Row>({ columns }: Table<Row>): boolean {
  return columns.some(({ total }) => total !== undefined);
}
