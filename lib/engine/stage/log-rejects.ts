import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReadColumn } from '../../logs/columns/canonical-columns';
import type { RejectReason } from '../../logs/reject-reasons';
import { textOrNull } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { originOf, type PlainFile } from '../files/plain-file';
import type { LineLocator } from '../lines/line-locator';
import type { RejectLog } from './reject-log';

/** The rejected records of a staged file: those that the engine numbered are in the Parquet file at `path`, others are `structural`. */
export type RejectedRecords = {
  path: string;
  /** The reasons in the Parquet file that are not rejects. */
  except: readonly string[];
  structural: readonly { reason: RejectReason; offset: number }[];
  /** Null for a Parquet input, whose rows are their lines. */
  locator: LineLocator | null;
  columnOf: (column: ReadColumn | null) => string | null;
};

/** Writes every rejected record of a file to the list, in order for each of the two kinds, with constant memory. */
export async function logRejects(
  connection: DuckDBConnection,
  file: PlainFile,
  { path, except, structural, locator, columnOf }: RejectedRecords,
  log: RejectLog,
): Promise<void> {
  const lines = (await locator?.linesOfOffsets(structural.map(({ offset }) => offset))) ?? [];
  for (const [index, { reason }] of structural.entries()) {
    await log.add({ ...originOf(file, lines[index] ?? 0), reason, column: null });
  }
  const result = await connection.stream(
    `SELECT file_row_number, reject_reason, reject_column FROM read_parquet(${literal(path)}, file_row_number = true)
     WHERE reject_reason IS NOT NULL AND reject_reason NOT IN (${['blank', ...except].map(literal).join(', ')})
     ORDER BY file_row_number`,
  );
  const lineAt = locator?.inOrder();
  for await (const rows of result.yieldRows()) {
    for (const [position, reason, column] of rows) {
      const at = Number(position);
      const line = (await lineAt?.(at)) ?? at + 1;
      await log.add({
        ...originOf(file, line),
        reason: textOrNull(reason) as RejectReason,
        column: columnOf(textOrNull(column) as ReadColumn | null),
      });
    }
  }
}
