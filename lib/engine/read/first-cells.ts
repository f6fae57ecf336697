import type { DuckDBConnection } from '@duckdb/node-api';
import { type ColumnKind, READ_COLUMNS, type ReadColumn } from '../../logs/columns/canonical-columns';
import type { Cell, Projection } from '../../logs/columns/column-source';
import type { ReadPlan } from '../../logs/read-plan';
import { queryRows, textsIn } from '../duckdb/session';
import { alternatives, timesOf } from './sources';
import { placeOf, type ReadAs, TypedScan } from './typed-scan';

/** Rows that show what columns hold; a cell below them that differs is a flaw. */
const FIRST_ROWS = 20_000;

/** How the columns of a file are to be read, by what its first rows hold. */
export async function readFirstCells(
  connection: DuckDBConnection,
  path: string,
  { shape, projection }: ReadPlan,
): Promise<ReadAs> {
  const columnsOf = (kinds: readonly ColumnKind[]) => {
    const places = cellsOf(projection, kinds).map((cell) => placeOf(shape, cell));
    return [...new Set(places.filter(({ keys }) => keys.length === 0).map(({ column }) => column))];
  };
  const times = columnsOf(['time']);
  // JSON has a null of its own.
  const numbers = shape.kind === 'csv' ? columnsOf(['duration', 'count', 'usd']) : [];
  if (times.length + numbers.length === 0) return { epochs: new Set(), nulls: [''] };
  const scan = new TypedScan(path, shape, true, { epochs: new Set(), nulls: [''] });
  const cells = [
    ...times.map((column, index) => `${scan.column(column, 'text')} AS time_${index}`),
    `[${['NULL::VARCHAR', ...numbers.map((column) => scan.raw({ column }))].join(', ')}] AS numbers`,
  ];
  const facts = [
    ...times.map((_, index) => `bool_and(try_cast(time_${index} AS DOUBLE) IS NOT NULL) AS epoch_${index}`),
    `list_distinct(flatten(list(list_filter(numbers, lambda text: is_nothing(text))))) AS nothing`,
  ];
  const [row = {}] = await queryRows(
    connection,
    `SELECT ${facts.join(', ')} FROM (SELECT ${cells.join(', ')} FROM (${scan.sql()}) LIMIT ${FIRST_ROWS})`,
  );
  return {
    epochs: new Set(times.filter((_, index) => row[`epoch_${index}`] === true)),
    nulls: [...new Set(['', ...textsIn(row.nothing)])],
  };
}

/** The cells of simple sources that hold values of these kinds; those that a duration is worked out from hold times. */
function cellsOf(projection: Projection, kinds: readonly ColumnKind[]): Cell[] {
  return Object.entries(projection).flatMap(([canonical, source]) => {
    const times = kinds.includes('time') ? timesOf(source) : [];
    const isOfKind = kinds.includes(READ_COLUMNS[canonical as ReadColumn]);
    const own = alternatives(source).flatMap((part) => (part.from === 'cells' && isOfKind ? part.cells : []));
    return [...own, ...times];
  });
}
