import { statSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance, DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import { diskSpace } from '../limits/disk-space';
import { LIMITS } from '../limits/limits';
import { literal } from './sql-text';

/**
 * An in-memory DuckDB that can touch nothing but the given directory and files, and can't be told otherwise once it is
 * open. Run it in a process that may die: a hostile file can end it. `timeZone` (IANA) is that of times that name none.
 */
export async function openSession(
  directory: string,
  files: readonly string[],
  timeZone = 'UTC',
): Promise<DuckDBConnection> {
  const { freeBytes, reserveBytes } = await diskSpace(directory);
  const small = areSmall(files);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const settings = [
    `SET allowed_directories = [${literal(`${directory}/`)}]`,
    `SET allowed_paths = [${files.map(literal).join(', ')}]`,
    `SET temp_directory = ${literal(`${directory}/spill`)}`,
    // What does not fit into memory goes there, and leaves free what is to stay free.
    `SET max_temp_directory_size = '${Math.max(0, Math.floor((freeBytes - reserveBytes) / 1e6))}MB'`,
    `SET memory_limit = '${Math.floor(LIMITS.memoryBytes / 1e6)}MB'`,
    // Two threads that share a few rows cost a quarter more processor time than one.
    `SET threads = ${small ? 1 : 2}`,
    `SET TimeZone = ${literal(timeZone)}`,
    // Kept, for tellProgress, but never printed.
    'SET enable_progress_bar = true',
    'SET enable_progress_bar_print = false',
    'SET progress_bar_time = 0',
    `SET disabled_optimizers = '${[...JOINS_AS_WRITTEN, ...(small ? SLOWER_FOR_FEW_ROWS : [])].join(',')}'`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
  await connection.run(settings.join('; '));
  return connection;
}

/** A join holds its right side in memory, as written: DuckDB does not know how many rows a text file has, and would hold the file. */
const JOINS_AS_WRITTEN = ['join_order', 'build_side_probe_side'];

/** What of planning a long query takes longer than it saves where rows are few. */
const SLOWER_FOR_FEW_ROWS = [
  'common_subexpressions',
  'expression_rewriter',
  'statistics_propagation',
  'column_lifetime',
  'compressed_materialization',
  'duplicate_groups',
  'join_elimination',
  'join_filter_pushdown',
  'late_materialization',
  'limit_pushdown',
  'reorder_filter',
  'sampling_pushdown',
];

/** Files of fewer bytes hold few rows. */
const SMALL_BYTES = 1e6;

/** Whether files hold few rows. One that is still to be written has no bytes. */
export function areSmall(files: readonly string[]): boolean {
  const sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0) < SMALL_BYTES;
}

export type Row = Record<string, DuckDBValue>;

/** Rows of a query as objects. */
export async function queryRows(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjects();
}

/** A number from a column that DuckDB may return as bigint; null stays null. */
export function numberOrNull(value: DuckDBValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** A count from an aggregate that is never null. */
export function toCount(value: DuckDBValue | undefined): number {
  return Number(value ?? 0);
}

export function textOrNull(value: DuckDBValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The texts of a list; none where it is null. */
export function textsIn(value: DuckDBValue | undefined): string[] {
  return value instanceof DuckDBListValue
    ? value.items.flatMap((item) => (typeof item === 'string' ? [item] : []))
    : [];
}

/** The numbers of a list, in order; none where it is null. */
export function numbers(list: DuckDBValue | undefined): number[] {
  return list instanceof DuckDBListValue ? list.items.map(Number) : [];
}
