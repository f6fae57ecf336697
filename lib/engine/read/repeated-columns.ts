import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMNS, type CanonicalColumn } from '../../logs/columns/canonical-columns';
import { type Cell, cellsOf, type Projection } from '../../logs/columns/column-source';
import type { JsonShape } from '../../logs/json/json-shape';
import { columnLabel, columnLabels } from '../../logs/mapping/column-labels';
import type { ReadPlan } from '../../logs/read-plan';
import { queryRows, textOrNull, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { LIMITS } from '../limits/limits';
import { jsonPath } from './json-path';
import { Scan } from './scan-sql';

/** Rows that are compared. */
const FIRST_ROWS = 20_000;
/** Records with a key twice whose values are compared; those may be long. */
const COMPARED = 1_000;

/** A column that a file has twice under one name, of which the first was read. */
export type RepeatedColumn = {
  label: string;
  /** Rows, among the first, in which the other one holds something else. */
  differing: number;
  /** Whether it holds tokens or a cost. */
  counts: boolean;
};

/**
 * The columns of a file, among those that are read, that it has twice: names of a header, or keys of an object, which JSON
 * allows (RFC 8259, section 4) and readers take differently.
 */
export async function repeatedColumns(
  connection: DuckDBConnection,
  path: string,
  { shape, projection }: ReadPlan,
): Promise<RepeatedColumn[]> {
  const read = readCells(projection);
  if (shape.kind === 'csv') {
    const { repeated = {} } = shape;
    const found: RepeatedColumn[] = [];
    for (const { cell, counts } of read) {
      const others = repeated[cell.column];
      if (others === undefined) continue;
      const scan = new Scan(path, shape, true);
      const differs = others.map(
        (column) => `${scan.cell({ column })} IS DISTINCT FROM ${scan.cell({ column: cell.column })}`,
      );
      const rows = `SELECT count(*) AS differing FROM (SELECT * FROM (${scan.sql()}) LIMIT ${FIRST_ROWS}) WHERE ${differs.join(' OR ')}`;
      const [row] = await queryRows(connection, rows);
      found.push({ label: columnLabel(shape, cell.column), differing: toCount(row?.differing), counts });
    }
    return found;
  }
  return shape.kind === 'jsonl' ? repeatedKeys(connection, path, shape, read) : [];
}

type ReadCell = { cell: Cell; counts: boolean };

function readCells(projection: Projection): ReadCell[] {
  return Object.entries(projection).flatMap(([canonical, source]) => {
    const kind = CANONICAL_COLUMNS[canonical as CanonicalColumn];
    return cellsOf(source).map((cell) => ({ cell, counts: kind === 'count' || kind === 'usd' }));
  });
}

/** The same for keys of JSON lines: for each object that is read from, its keys that stand in it more than once. */
async function repeatedKeys(
  connection: DuckDBConnection,
  path: string,
  shape: JsonShape,
  read: readonly ReadCell[],
): Promise<RepeatedColumn[]> {
  const byObject = new Map<string, Map<string, ReadCell>>();
  for (const one of read) {
    const { cell } = one;
    const { level = 0, keys = [cell.column] } = shape.paths[cell.column] ?? {};
    const around = shape.records.slice(0, shape.records.length - level).flatMap((list) => [...list, 0]);
    const steps = [...around, ...keys, ...(cell.path ?? [])];
    const key = steps.pop();
    if (typeof key !== 'string') continue;
    const object = jsonPath(steps);
    byObject.set(object, (byObject.get(object) ?? new Map()).set(key, one));
  }
  const lines =
    `SELECT line FROM read_csv(${literal(path)}, auto_detect = false, store_rejects = true, max_line_size = ${LIMITS.lineBytes}, ` +
    `buffer_size = ${2 * LIMITS.lineBytes}, header = false, delim = e'\\x1f', quote = '', escape = '', columns = {'line': 'VARCHAR'}) LIMIT ${FIRST_ROWS}`;
  const found: RepeatedColumn[] = [];
  for (const [object, keys] of await withRepetition(connection, lines, byObject)) {
    const names = `json_keys(line, ${literal(object)})`;
    const twice = `SELECT row_number() OVER () AS record, line FROM (SELECT line FROM (${lines})
      WHERE CASE WHEN json_valid(line) THEN len(${names}) > len(list_distinct(${names})) END LIMIT ${COMPARED})`;
    const rows = await queryRows(
      connection,
      `SELECT key, count(*) FILTER (different > 1) AS differing FROM
         (SELECT record, key, count(*) AS times, count(DISTINCT value::VARCHAR) AS different
          FROM (${twice}), json_each(line, ${literal(object)}) GROUP BY ALL HAVING times > 1)
       GROUP BY key`,
    );
    for (const row of rows) {
      const known = keys.get(textOrNull(row.key) ?? '');
      if (known === undefined) continue;
      const { cell, counts } = known;
      const label = [columnLabels(shape).get(cell.column) ?? 'a key', ...(cell.path ?? [])].join('.');
      found.push({ label, counts, differing: toCount(row.differing) });
    }
  }
  return found;
}

/** The objects that have a key twice in some line, found in one pass: nearly all have none. */
async function withRepetition<Keys>(
  connection: DuckDBConnection,
  lines: string,
  byObject: ReadonlyMap<string, Keys>,
): Promise<[string, Keys][]> {
  const objects = [...byObject];
  const paths = objects.map(([object]) => literal(object)).join(', ');
  const rows = await queryRows(
    connection,
    `SELECT DISTINCT unnest(list_filter(range(${objects.length}), lambda place: len(names[place + 1]) > len(list_distinct(names[place + 1])))) AS place
     FROM (SELECT CASE WHEN json_valid(line) THEN json_keys(line, [${paths}]) END AS names FROM (${lines}))`,
  );
  const places = new Set(rows.map(({ place }) => toCount(place)));
  return objects.filter((_, place) => places.has(place));
}
