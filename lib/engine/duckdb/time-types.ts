import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMNS, isCanonicalColumn } from '../../logs/canonical-columns';
import type { Cell, Projection } from '../../logs/column-source';
import type { ReadPlan } from '../../logs/read-plan';
import { queryRows, textOrNull } from './session';
import { identifier } from './sql-text';
import { placeOf, type TimeType, TypedScan } from './typed-scan';

/** Rows that show what a column of times holds; one below them that differs is a flaw. */
const SAMPLE_ROWS = 1000;

/** How the columns that hold times may be parsed, by what the first rows hold. */
export async function readTimeTypes(
  connection: DuckDBConnection,
  path: string,
  { shape, projection }: ReadPlan,
): Promise<Map<string, TimeType>> {
  const places = timeCells(projection).map((cell) => placeOf(shape, cell));
  const columns = [...new Set(places.filter(({ keys }) => keys.length === 0).map(({ column }) => column))];
  if (columns.length === 0) return new Map();
  const scan = new TypedScan(path, shape, true, new Map());
  const texts = columns.map((column, index) => `${scan.column(column, 'text')} AS ${identifier(`${index}`)}`);
  const types = columns.map((_, index) => {
    const text = identifier(`${index}`);
    return `CASE WHEN bool_and(try_cast(${text} AS DOUBLE) IS NOT NULL) THEN 'DOUBLE'
      WHEN bool_and(regexp_matches(${text}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}')) THEN 'TIMESTAMPTZ' ELSE 'VARCHAR' END AS ${text}`;
  });
  const [row = {}] = await queryRows(
    connection,
    `SELECT ${types.join(', ')} FROM (SELECT ${texts.join(', ')} FROM (${scan.sql()}) LIMIT ${SAMPLE_ROWS})`,
  );
  return new Map(columns.map((column, index) => [column, (textOrNull(row[`${index}`]) ?? 'VARCHAR') as TimeType]));
}

/** The cells of simple sources that hold times. */
function timeCells(projection: Projection): Cell[] {
  return Object.entries(projection).flatMap(([canonical, source]) => {
    if (source.from === 'between') return [source.start, source.end];
    if (source.from === 'earlier') return [source.first, source.second];
    return source.from === 'cells' && isTime(canonical) ? source.cells : [];
  });
}

const isTime = (canonical: string) => isCanonicalColumn(canonical) && CANONICAL_COLUMNS[canonical] === 'time';
