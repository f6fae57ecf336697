import { rename } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { CANONICAL_COLUMN_NAMES, READER_COLUMN_NAMES } from '../../logs/columns/canonical-columns';
import type { CurrencyRates } from '../../logs/columns/currency';
import { nameRows } from '../duckdb/name-rows';
import { PARQUET_OPTIONS } from '../duckdb/parquet-options';
import { stagedRowsIn } from '../duckdb/requests-source';
import { queryRows, toCount } from '../duckdb/session';
import { identifier, literal } from '../duckdb/sql-text';
import type { StagedFile } from '../stage/stage-file';
import { type CallsAside, countAside, findCallsAside } from './calls-aside';
import { type CountEvidence, readCountEvidence } from './count-evidence';
import { findDuplicates } from './duplicates';
import { countUncountedBatches } from './finished-batches';
import { type ForeignCosts, readForeignCosts } from './foreign-costs';
import { countRests, type Rests, settledRows } from './settle-rows';
import { findTraceContext, hasTraces, TOLD_BY_TRACE } from './trace-context';

/** The place of a row among the files: its file and its number in that file. */
const PLACE = '(file_index::BIGINT << 40) + file_row_number AS place';

export type WrittenRequests = {
  accepted: number;
  duplicates: number;
  /** Rows of staged files about a call that another row counts. */
  aside: CallsAside[];
  evidence: CountEvidence[];
  foreign: ForeignCosts[];
  rests: Rests[];
  /** Rows of whole batches that do not say how many requests they had. */
  uncountedBatches: number;
};

/**
 * Joins the staged files into the Parquet file of the audit: the requests as they count, without repeated rows and without the
 * columns of the reader. Rows that are left out or in doubt are counted.
 */
export async function writeRequests(
  connection: DuckDBConnection,
  staged: readonly StagedFile[],
  target: string,
  rates: CurrencyRates = {},
): Promise<WrittenRequests> {
  const paths = staged.map(({ path }) => path);
  const rows = staged.reduce((sum, file) => sum + file.rows, 0);
  const good = staged.every(({ clean }) => clean) ? 'true' : 'reject_reason IS NULL';
  const all = await nameRows(connection, {
    ...{ name: 'staged_rows', rows },
    select: `SELECT *, ${good} AS is_request FROM ${stagedRowsIn(paths, 'file_index', PLACE)}`,
  });
  const asRead = `(SELECT * FROM ${all} WHERE is_request)`;
  const evidence = await readCountEvidence(connection, asRead);
  const foreign = await readForeignCosts(connection, asRead, staged, rates);
  const settled = settledRows(all, staged, evidence, rates);
  const whole =
    settled === null
      ? all
      : await nameRows(connection, { name: 'settled_rows', rows, select: `SELECT * FROM ${settled}` });
  const requests = `(SELECT * FROM ${whole} WHERE is_request)`;
  const source = withAnsweredModels(requests, staged);
  const rests = settled === null ? [] : await countRests(connection, requests, staged);
  const duplicates = await findDuplicates(connection, source, rows);
  await findCallsAside(connection, whole, staged);
  const aside = await countAside(connection);
  const uncountedBatches = staged.some(({ columns }) => columns.includes('covers_until'))
    ? await countUncountedBatches(
        connection,
        `(SELECT * FROM ${source} ANTI JOIN duplicates USING (place) ANTI JOIN aside USING (place))`,
      )
    : 0;
  const [only] = staged;
  const traced = hasTraces(new Set(staged.flatMap(({ columns }) => columns)));
  if (traced) await findTraceContext(connection, all);
  const isAsStaged =
    settled === null && !staged.some(({ columns }) => READER_COLUMN_NAMES.some((name) => columns.includes(name)));
  if (only?.clean && staged.length === 1 && duplicates === 0 && aside.length === 0 && isAsStaged) {
    await rename(only.path, target);
  } else {
    await copyRequests(connection, source, staged, target, { duplicates, aside: aside.length, traced });
  }
  const [counts] = await queryRows(connection, `SELECT count(*) AS accepted FROM read_parquet(${literal(target)})`);
  return { accepted: toCount(counts?.accepted), duplicates, aside, evidence, foreign, rests, uncountedBatches };
}

/** What the cost of a row is, by its file, where files differ in it; else null. */
function billedKinds(staged: readonly StagedFile[]): string | null {
  const kinds = new Set(staged.flatMap(({ costs }) => costs ?? []));
  if (kinds.size < 2) return null;
  const ofFiles = staged.map(({ costs }) => (costs === null ? 'NULL' : literal(costs)));
  return `list_extract([${ofFiles.join(', ')}], file_index::BIGINT + 1)`;
}

/**
 * The rows of a source, where a call without an answering model gets the one that answered all other calls of its requested model,
 * or else the requested model.
 */
function withAnsweredModels(source: string, staged: readonly StagedFile[]): string {
  if (!staged.some(({ columns }) => columns.includes('requested_model'))) return source;
  const answered = `SELECT requested_model, any_value(model) AS answered_model FROM ${source}
    WHERE model IS NOT NULL GROUP BY 1 HAVING count(DISTINCT model) = 1`;
  return `(SELECT * EXCLUDE (answered_model) REPLACE (coalesce(model, answered_model, requested_model) AS model)
    FROM ${source} LEFT JOIN (${answered}) USING (requested_model))`;
}

async function copyRequests(
  connection: DuckDBConnection,
  source: string,
  staged: readonly StagedFile[],
  target: string,
  { traced, ...leftOut }: { duplicates: number; aside: number; traced: boolean },
): Promise<void> {
  const given = new Set(staged.flatMap(({ columns }) => columns));
  if (given.has('ended_at')) given.add('latency_ms');
  if (given.has('first_token_at')) given.add('first_token_ms').add('streamed');
  if (given.has('total_tokens')) given.add('reasoning_tokens');
  if (traced) given.add('root_span').add('trigger').add('client').add('origin');
  const known = CANONICAL_COLUMN_NAMES.filter((column) => given.has(column));
  const columns = known.map((column) =>
    column === 'started_at' && leftOut.duplicates > 0
      ? 'coalesce(first_start, started_at) AS started_at'
      : ((traced ? TOLD_BY_TRACE[column] : undefined) ?? identifier(column)),
  );
  const kinds = billedKinds(staged);
  if (kinds !== null) columns.push(`${kinds} AS billed_kind`);
  const joins = [
    ...(leftOut.duplicates === 0 ? [] : ['ANTI JOIN duplicates USING (place)', 'LEFT JOIN first_starts USING (place)']),
    ...(leftOut.aside === 0 ? [] : ['ANTI JOIN aside USING (place)']),
    ...(traced ? ['LEFT JOIN told USING (place)'] : []),
  ];
  await connection.run(
    `COPY (SELECT ${columns.join(', ')} FROM ${source} ${joins.join(' ')}) TO ${literal(target)} (${PARQUET_OPTIONS})`,
  );
}
