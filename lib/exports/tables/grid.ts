import {
  type Cell,
  type Column,
  cellText,
  hasTotals,
  isNumeric,
  richCell,
  type Table,
} from '../../reports/tables/table';
import { harmlessText } from '../../wording/visible-text';

type Unit = Column<unknown>['unit'];

/** A cell as a file holds it: a number, a text, or null where a figure is unknown. `text` is how people read it; empty is no figure. */
export type GridCell = { value: string | number | null; unit: Unit; text: string };

export type GridColumn = { key: string; head: string; unit: Unit; numeric: boolean; main: boolean };

/** A table with all its columns written out: one cell in each column of each row. */
export type Grid = {
  title: string;
  sentence: string;
  columns: readonly GridColumn[];
  rows: readonly (readonly GridCell[])[];
  totals: readonly GridCell[] | null;
};

/** What can't exist is written so on screens. In a file the cell is empty. */
const DASH = '–';

/**
 * The columns of a table with their values. Notes have a column of their own where the table gives them a head, and so has what a
 * number does not say itself: that it is an estimate, that a part of it is unknown, that it is not zero but under a cent.
 */
export function gridOf<Row>(table: Table<Row>): Grid {
  const lines: (Row | null)[] = [...table.rows, ...(hasTotals(table) ? [null] : [])];
  const parts = table.columns.flatMap((column) => partsOf(column, lines));
  const cells = lines.map((_, line) => parts.map((part) => harmless(part.cells[line] ?? EMPTY)));
  return {
    title: table.title,
    sentence: table.sentence,
    columns: parts.map(({ column }) => column),
    rows: cells.slice(0, table.rows.length),
    totals: hasTotals(table) ? (cells.at(-1) ?? null) : null,
  };
}

function harmless({ value, unit, text }: GridCell): GridCell {
  return { value: typeof value === 'string' ? harmlessText(value) : value, unit, text: harmlessText(text) };
}

/** The same table with these columns only. */
export function withColumns(grid: Grid, keys: readonly string[]): Grid {
  const places = grid.columns.flatMap(({ key }, at) => (keys.includes(key) ? [at] : []));
  const kept = <One>(all: readonly One[]) => all.filter((_, at) => places.includes(at));
  return {
    ...grid,
    columns: kept(grid.columns),
    rows: grid.rows.map(kept),
    totals: grid.totals && kept(grid.totals),
  };
}

type Part = { column: GridColumn; cells: GridCell[] };

const EMPTY: GridCell = { value: '', unit: 'text', text: '' };

function partsOf<Row>(column: Column<Row>, lines: readonly (Row | null)[]): Part[] {
  const { key, head, unit, noteHead, main = false } = column;
  const cells = lines.map((row) => (row === null ? column.total : column.value(row)));
  const notes = cells.map((cell) => textCell(cell === undefined ? '' : (richCell(cell).note ?? '')));
  const remarks = cells.map((cell) => textCell(cell === undefined ? '' : remarkOf(cell)));
  return [
    {
      column: { key, head, unit, numeric: isNumeric(column), main },
      cells: cells.map((cell) => (cell === undefined ? EMPTY : gridCell(cell, column))),
    },
    ...(noteHead === undefined ? [] : [textPart(`${key}-note`, noteHead, notes)]),
    ...(remarks.every(({ text }) => text === '') ? [] : [textPart(`${key}-remark`, `${head}: remark`, remarks)]),
  ];
}

function gridCell<Row>(cell: Cell, column: Column<Row>): GridCell {
  const rich = richCell(cell);
  const { value, none, unit = column.unit } = rich;
  if (none !== undefined) return textCell(none === DASH ? '' : none);
  return { value, unit, text: cellText(rich, column) };
}

function remarkOf(cell: Cell): string {
  const { value, estimated, lacks, roundedAway = 0 } = richCell(cell);
  if (value === null) return '';
  return [
    ...(estimated ? ['estimated'] : []),
    ...(lacks ? [lacks] : []),
    ...(roundedAway > 0 && value === 0 ? ['not zero, but under a cent'] : []),
  ].join(', ');
}

function textPart(key: string, head: string, cells: GridCell[]): Part {
  return { column: { key, head, unit: 'text', numeric: false, main: false }, cells };
}

function textCell(text: string): GridCell {
  return { value: text, unit: 'text', text };
}
