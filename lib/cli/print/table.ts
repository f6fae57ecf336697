import {
  type Cell,
  type Column,
  cellText,
  hasTotals,
  isNumeric,
  type RichCell,
  richCell,
  type Table,
} from '../../reports/tables/table';
import { type TextColumn, textTable } from './text-table';

/** A row, or the line of totals. */
type Line<Row> = { row: Row } | 'totals';

/** The marks of figures and their meanings. */
const MARKS = {
  estimated: { mark: '~', says: '~ estimate: some of the requests have no token counts' },
  lacks: { mark: '+', says: '+ at least this much: a part is unknown' },
} as const;

/** Notes are left out first where a line is too long. */
const NOTES_DROP_AT = 9;

/** A table for people, at most `width` characters wide where its numbers allow it. Columns of the keys `without` are left out. */
export function printTable<Row>(table: Table<Row>, width: number, without: readonly string[] = []): string {
  const columns = table.columns.filter(({ key }) => !without.includes(key));
  const lines: Line<Row>[] = [...table.rows.map((row) => ({ row })), ...(hasTotals(table) ? ['totals' as const] : [])];
  const cells = columns.flatMap((column) => lines.map((line) => richCell(cellOf(column, line))));
  return [
    textTable(columns.flatMap(textColumns), lines, width),
    ...(cells.some(({ estimated }) => estimated) ? [MARKS.estimated.says] : []),
    ...(cells.some(isPartly) ? [MARKS.lacks.says] : []),
  ].join('\n');
}

/** A column, and a second one for its notes where they have a head. */
function textColumns<Row>(column: Column<Row>): TextColumn<Line<Row>>[] {
  const { head, noteHead, elastic, dropAt } = column;
  const own: TextColumn<Line<Row>> = {
    head,
    cell: (line) => marked(cellOf(column, line), column),
    align: isNumeric(column) ? 'right' : 'left',
    ...(elastic ? { elastic } : {}),
    ...(dropAt === undefined ? {} : { dropAt }),
  };
  if (noteHead === undefined) return [own];
  const notes: TextColumn<Line<Row>> = {
    head: noteHead,
    cell: (line) => (line === 'totals' ? '' : (richCell(cellOf(column, line)).note ?? '')),
    elastic: true,
    dropAt: NOTES_DROP_AT,
  };
  return [own, notes];
}

/** The cell of a line in a column. It is empty in the line of totals where there is no sum. */
function cellOf<Row>(column: Column<Row>, line: Line<Row>): Cell {
  if (line !== 'totals') return column.value(line.row);
  return column.total === undefined ? { value: null, none: '' } : column.total;
}

function marked<Row>(cell: Cell, column: Column<Row>): string {
  const rich = richCell(cell);
  return `${rich.estimated ? MARKS.estimated.mark : ''}${cellText(rich, column)}${isPartly(rich) ? MARKS.lacks.mark : ''}`;
}

/** Whether a part of a figure is unknown. A cell whose whole figure is says so itself. */
function isPartly({ value, lacks }: RichCell): boolean {
  return Boolean(lacks) && value !== null;
}
