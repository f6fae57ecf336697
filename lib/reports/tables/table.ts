import type { Figure } from '../../cost/explain/explanation';
import { formatDay, formatUtc } from '../../wording/date';
import type { GlossaryKey } from '../../wording/glossary';
import { formatIn, type Unit } from '../../wording/unit';
import { formatUsd } from '../../wording/usd';
import type { AuditPart } from '../words/audit-part';
import type { AuditFigure } from '../words/figure-labels';

/** What a column holds: text, a day or a moment (ISO 8601), or numbers of a unit. */
type CellUnit = Unit | 'text' | 'day' | 'time';

/** The figure that a cell shows, so that a page can lead to why it is what it is. */
export type Why = { workload: string; figure: Figure } | { figure: AuditFigure; part?: AuditPart };

/** What a cell holds; null is unknown, which is not zero. */
type Value = string | number | null;

export type RichCell = {
  value: Value;
  /** Where the rows of a column differ in their unit. */
  unit?: CellUnit;
  /** What stands instead of a figure that there can't be: "not sold". Then `value` is null and nothing is unknown. */
  none?: string;
  /** A second line. */
  note?: string | null;
  /** Which part of the figure is unknown, in words. */
  lacks?: string | null;
  /** It rests on the tokens of other requests. */
  estimated?: boolean;
  /** Bills in it that are not zero and round to it, see `formatUsd`. */
  roundedAway?: number;
  why?: Why;
};
export type Cell = Value | RichCell;

export type Column<Row> = {
  /** What code calls it: a page to draw its cells, an export to head them. */
  key: string;
  head: string;
  /** What its head means, by the glossary. */
  term?: GlossaryKey;
  unit: CellUnit;
  value: (row: Row) => Cell;
  /** What stands under it in the line of totals: where it is a sum, that of the rows. */
  total?: Cell;
  /** The head of its notes where lines are one high and notes stand in a column of their own; without it they are left out there. */
  noteHead?: string;
  /** The money that a row is about: it stays in sight on a phone. */
  main?: true;
  /** May be shortened where a line is too long. Numbers never are. */
  elastic?: true;
  /** Columns that are left out first where a line is too long, the highest first; without it the column stays. */
  dropAt?: number;
};

/** A table as every medium shows it. The first column names the row. */
export type Table<Row> = {
  /** What it is called, in a few words. */
  title: string;
  /** What it holds, in one sentence without a full stop: a caption. */
  sentence: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** What tells one row from all others. */
  id: (row: Row) => string;
};

export function richCell(cell: Cell): RichCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

/** A cell whose figure there can't be, in words. */
export function none(says: string): RichCell {
  return { value: null, none: says };
}

/** A cell as text, the same in every medium. */
export function cellText(cell: RichCell, column: { unit: CellUnit }): string {
  const { value, none: instead, unit = column.unit } = cell;
  if (instead !== undefined) return instead;
  if (value === null) return 'unknown';
  if (typeof value === 'string') return unit === 'day' ? formatDay(value) : unit === 'time' ? formatUtc(value) : value;
  if (unit === 'usd') return formatUsd(value, cell.roundedAway);
  return unit === 'text' || unit === 'day' || unit === 'time' ? String(value) : formatIn(value, unit);
}

/** Whether its cells are numbers, which stand to the right. */
export function isNumeric({ unit }: { unit: CellUnit }): boolean {
  return unit !== 'text' && unit !== 'day' && unit !== 'time';
}

/** Whether a line of totals stands under a table. */
export function hasTotals<Row>({ columns }: Table<Row>): boolean {
  return columns.some(({ total }) => total !== undefined);
}
