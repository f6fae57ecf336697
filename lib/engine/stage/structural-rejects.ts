import type { DuckDBConnection } from '@duckdb/node-api';
import type { FileShape } from '../../logs/files/file-shape';
import type { Reject, RejectReason } from '../../logs/reject-reasons';
import { queryRows, textOrNull, toCount } from '../duckdb/session';
import { originOf, type PlainFile } from '../files/plain-file';
import type { LineLocator } from '../lines/line-locator';

/** The most lines that are shown for a reason. */
export const EXAMPLES = 100;

/** DuckDB's names for a record whose columns differ from the header. */
const STRUCTURAL_REASONS: Readonly<Record<string, RejectReason>> = {
  'MISSING COLUMNS': 'too-few-columns',
  'TOO MANY COLUMNS': 'too-many-columns',
  'UNQUOTED VALUE': 'unclosed-quote',
  'INVALID ENCODING': 'bad-encoding',
  'INVALID STATE': 'unclosed-quote',
};

/** The line of a Parquet row is its number. */
export async function linesOf(positions: number[], shape: FileShape, locator: LineLocator): Promise<number[]> {
  return shape.kind === 'parquet' ? positions.map((position) => position + 1) : locator.linesOfRecords(positions);
}

export type StructuralReject = { reason: RejectReason; offset: number; column: string | null };

/** The records that DuckDB itself could not read, from its table of errors, in the order of the file. */
export async function structuralRejects(
  connection: DuckDBConnection,
  kind: FileShape['kind'],
): Promise<StructuralReject[]> {
  if (kind === 'parquet') return [];
  const rows = await queryRows(
    connection,
    `SELECT line_byte_position - 1 AS at, arg_min(error_type::VARCHAR, byte_position) AS type, arg_min(column_name, byte_position) AS column_name
     FROM reject_errors GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => {
    const type = textOrNull(row.type) ?? '';
    return {
      // A line of JSON has one column, so only its encoding can be at fault, or a control character that JSON forbids.
      reason:
        kind === 'jsonl' && type !== 'INVALID ENCODING'
          ? 'broken-json'
          : (STRUCTURAL_REASONS[type] ?? 'unclosed-quote'),
      offset: toCount(row.at),
      column: textOrNull(row.column_name),
    };
  });
}

/** The rejects by reason, each with its first lines. */
export async function groupStructural(
  structural: StructuralReject[],
  file: PlainFile,
  locator: LineLocator,
): Promise<Iterable<Reject>> {
  const groups = new Map<RejectReason, Reject>();
  const located = await locator.linesOfOffsets(structural.slice(0, EXAMPLES).map(({ offset }) => offset));
  for (const [index, { reason }] of structural.entries()) {
    const group = groups.get(reason) ?? { reason, count: 0, examples: [] };
    groups.set(reason, group);
    group.count += 1;
    const line = located[index];
    if (line !== undefined) group.examples.push({ ...originOf(file, line), column: null });
  }
  return groups.values();
}
