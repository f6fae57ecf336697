import { CANONICAL_COLUMN_NAMES, CANONICAL_COLUMNS } from '../../logs/canonical-columns';
import { identifier, literal } from './sql-text';

const SQL_TYPES = {
  text: 'VARCHAR',
  time: 'TIMESTAMP',
  duration: 'DOUBLE',
  label: 'VARCHAR',
  keyed: 'VARCHAR',
  boolean: 'BOOLEAN',
  count: 'BIGINT',
  usd: 'DECIMAL(18, 9)',
} as const;

/** The rows of Parquet files of requests with all canonical columns, of which a file holds those that its log has, and `more` columns. */
export function requestsIn(paths: readonly string[], ...more: readonly string[]): string {
  const none = CANONICAL_COLUMN_NAMES.map(
    (column) => `NULL::${SQL_TYPES[CANONICAL_COLUMNS[column]]} AS ${identifier(column)}`,
  );
  const files = `read_parquet([${paths.map(literal).join(', ')}], union_by_name = true)`;
  return `(SELECT * FROM (SELECT ${none.join(', ')} LIMIT 0) UNION ALL BY NAME SELECT ${['*', ...more].join(', ')} FROM ${files})`;
}
