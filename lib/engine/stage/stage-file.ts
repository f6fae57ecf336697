import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReadColumn } from '../../logs/columns/canonical-columns';
import type { Projection } from '../../logs/columns/column-source';
import { columnLabels } from '../../logs/mapping/column-labels';
import type { ReadPlan } from '../../logs/read-plan';
import type { Reject, RejectReason } from '../../logs/reject-reasons';
import { PARQUET_OPTIONS } from '../duckdb/parquet-options';
import { numbers, queryRows, textOrNull, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { originOf, type PlainFile } from '../files/plain-file';
import { LineLocator } from '../lines/line-locator';
import { readDirectly } from '../read/direct-read';
import { damagedParquet } from '../read/parquet-shape';
import { passOverReason } from '../read/pass-over-sql';
import { projectionSql, sourcesOf } from '../read/projection-sql';
import { Scan } from '../read/scan-sql';
import { logRejects } from './log-rejects';
import type { RejectLog } from './reject-log';
import { EXAMPLES, groupStructural, linesOf, structuralRejects } from './structural-rejects';
import { type Told, toldByRows } from './told-by-rows';

/** A file turned into canonical rows, in the order of the file. */
export type StagedFile = {
  path: string;
  /** The columns that the file has. */
  columns: readonly ReadColumn[];
  /** Whether it holds only requests. Otherwise it also has rejected records. */
  clean: boolean;
  rows: number;
  rejects: Reject[];
  /** Rows that are not requests, by kind. `rows` does not include them. */
  aside: { says: string; count: number }[];
  /** Notes from its rows. */
  notes: Told['notes'];
} & Pick<ReadPlan, 'counting' | 'knowsTotals' | 'costs'>;

/** Reads a file with whole quotes by its plan into a Parquet file at `target`. `quotedNewlines`: a value spans lines. All rejects go to `log`. */
export async function stageFile(
  connection: DuckDBConnection,
  file: PlainFile,
  planned: ReadPlan,
  target: string,
  quotedNewlines: boolean,
  log?: RejectLog,
): Promise<StagedFile> {
  const { plan, notes } = await toldByRows(connection, file, planned, quotedNewlines);
  const columns = sourcesOf(plan.projection).map(([column]) => column);
  const { counting, knowsTotals, costs } = plan;
  if (await readDirectly(connection, file.path, plan, quotedNewlines, target, file.longestLine)) {
    const rows = await countRows(connection, target);
    return { path: target, columns, counting, knowsTotals, costs, rows, rejects: [], aside: [], notes, clean: true };
  }
  await connection.run('DROP TABLE IF EXISTS reject_errors');
  await connection.run('DROP TABLE IF EXISTS reject_scans');
  const projected = projectionSql(
    new Scan(file.path, plan.shape, quotedNewlines, file.longestLine),
    plan.projection,
    plan.passOver,
  );
  await connection.run(`COPY (${projected}) TO ${literal(target)} (${PARQUET_OPTIONS})`).catch((error) => {
    // Text was checked before, but pages of Parquet are read here for the first time.
    throw plan.shape.kind === 'parquet' ? damagedParquet(file.name) : error;
  });

  const structural = await structuralRejects(connection, plan.shape.kind);
  const judged = await queryRows(
    connection,
    `SELECT reject_reason, reject_column, count(*) AS count, (min(file_row_number, ${EXAMPLES})) AS positions
     FROM read_parquet(${literal(target)}, file_row_number = true) WHERE reject_reason IS NOT NULL GROUP BY ALL ORDER BY count DESC, 1, 2`,
  );
  const locator = new LineLocator(
    file.path,
    plan.shape,
    structural.map(({ offset }) => offset),
  );
  // Judged when the first reject is named: most files have none.
  let labels: ReadonlyMap<string, string> | undefined;
  const labelOf = (column: string) => {
    labels ??= columnLabels(plan.shape);
    return labels.get(column) ?? 'a column';
  };
  const columnOf = (column: ReadColumn | null) => fileColumn(plan.projection, column, labelOf);
  const rejects = [...(await groupStructural(structural, file, locator))];
  const aside: StagedFile['aside'] = [];
  let uncounted = 0;
  for (const row of judged) {
    const reason = textOrNull(row.reject_reason);
    const passedOver = plan.passOver.find((_, index) => reason === passOverReason(index));
    if (reason === 'blank' || passedOver) {
      uncounted += toCount(row.count);
      if (passedOver) aside.push({ says: passedOver.says, count: toCount(row.count) });
      continue;
    }
    const column = columnOf(textOrNull(row.reject_column) as ReadColumn | null);
    const lines = await linesOf(numbers(row.positions), plan.shape, locator);
    rejects.push({
      reason: reason as RejectReason,
      count: toCount(row.count),
      examples: lines.map((line) => ({ ...originOf(file, line), column })),
    });
  }
  if (log !== undefined && rejects.length > 0) {
    const rejected = {
      path: target,
      except: plan.passOver.map((_, index) => passOverReason(index)),
      structural,
      locator: plan.shape.kind === 'parquet' ? null : locator,
      columnOf,
    };
    await logRejects(connection, file, rejected, log);
  }
  const rows = (await countRows(connection, target)) - uncounted + structural.length;
  return { path: target, columns, counting, knowsTotals, costs, rows, rejects, aside, notes, clean: false };
}

async function countRows(connection: DuckDBConnection, path: string): Promise<number> {
  const [total] = await queryRows(connection, `SELECT count(*) AS rows FROM read_parquet(${literal(path)})`);
  return toCount(total?.rows);
}

/** The name of a canonical column in the file, or its place where the name may be data. */
function fileColumn(
  projection: Projection,
  column: ReadColumn | null,
  labelOf: (column: string) => string,
): string | null {
  if (column === null) return null;
  const source = projection[column];
  if (source?.from !== 'cells') return column;
  const [cell] = source.cells;
  return cell ? [labelOf(cell.column), ...(cell.path ?? [])].join('.') : column;
}
