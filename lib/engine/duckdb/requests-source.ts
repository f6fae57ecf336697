import {
  CANONICAL_COLUMN_NAMES,
  FILE_COLUMNS,
  READ_COLUMN_NAMES,
  READ_COLUMNS,
} from '../../logs/columns/canonical-columns';
import { identifier, literal } from './sql-text';

const KINDS = { ...READ_COLUMNS, ...FILE_COLUMNS };
const FILE_COLUMN_NAMES = Object.keys(FILE_COLUMNS) as (keyof typeof FILE_COLUMNS)[];

const SQL_TYPES = {
  text: 'VARCHAR',
  time: 'TIMESTAMP',
  duration: 'DOUBLE',
  label: 'VARCHAR',
  keyed: 'VARCHAR',
  link: 'UBIGINT',
  boolean: 'BOOLEAN',
  count: 'BIGINT',
  usd: 'DECIMAL(18, 9)',
  tally: 'BIGINT',
  setting: 'DOUBLE',
  digest: 'VARCHAR',
  choice: 'VARCHAR',
} as const;

/**
 * The rows of Parquet files of requests with all canonical columns, of which a file holds those that its log has, what their files say
 * of them (`FILE_COLUMNS`), and `more` columns.
 */
export function requestsIn(paths: readonly string[], ...more: readonly string[]): string {
  return rowsIn(paths, [...CANONICAL_COLUMN_NAMES, ...FILE_COLUMN_NAMES], more);
}

/** The same for staged files, with the columns of the reader. */
export function stagedRowsIn(paths: readonly string[], ...more: readonly string[]): string {
  return rowsIn(paths, READ_COLUMN_NAMES, more);
}

function rowsIn(paths: readonly string[], columns: readonly (keyof typeof KINDS)[], more: readonly string[]): string {
  const none = columns.map((column) => `NULL::${SQL_TYPES[KINDS[column]]} AS ${identifier(column)}`);
  const files = `read_parquet([${paths.map(literal).join(', ')}], union_by_name = true)`;
  return `(SELECT * FROM (SELECT ${none.join(', ')} LIMIT 0) UNION ALL BY NAME SELECT ${['*', ...more].join(', ')} FROM ${files})`;
}
