import type { DuckDBConnection } from '@duckdb/node-api';
import type { CurrencyRates } from '../../logs/columns/currency';
import type { CountingWord } from '../../logs/columns/token-counting';
import type { Counted } from '../../logs/log-format';
import { queryRows, toCount } from '../duckdb/session';
import type { StagedFile } from '../stage/stage-file';
import { type CountEvidence, GROUP_SQL, isOfFamily, ROW } from './count-evidence';
import { costInDollars } from './foreign-costs';

/** From this share of agreeing totals on, they count for all rows of their kind. */
const AGREED = 0.9;
/** No call takes longer than this, so a later end belongs to something else. */
const LONGEST_CALL_MS = 86_400_000;

/** How the rows of a group are counted, from all of them together. Null where they do not show it. */
export function countingOf(
  word: CountingWord | null,
  { apart, inside, above }: { apart: number; inside: number; above: number },
): Counted | null {
  if (word !== null && word.by !== 'names') return word.counted;
  if (apart + inside > 0 && apart >= AGREED * (apart + inside)) return 'apart';
  if (apart + inside > 0 && inside >= AGREED * (apart + inside)) return 'inside';
  if (above > 0) return 'apart';
  return word?.counted ?? null;
}

export function cachedCounting({ counting }: StagedFile, group: CountEvidence): Counted | null {
  const { cachedApart: apart, cachedInside: inside, cachedAbove: above } = group;
  return countingOf(counting.cached, { apart, inside, above });
}

export function reasoningCounting({ counting }: StagedFile, group: CountEvidence): Counted | null {
  const { reasoningApart: apart, reasoningInside: inside, reasoningAbove: above } = group;
  return countingOf(counting.reasoning, { apart, inside, above });
}

/**
 * The rows of a source of staged requests as they count: input tokens with cached ones, output tokens with reasoning tokens,
 * latencies from the times of the row where its own is missing or wrong, and costs in dollars (`rates`: dollars for one unit of
 * other currencies; without one a cost is unknown). Null where that changes nothing.
 */
export function settledRows(
  source: string,
  staged: readonly StagedFile[],
  evidence: readonly CountEvidence[],
  rates: CurrencyRates,
): string | null {
  const columns = new Set(staged.flatMap((file) => file.columns));
  const has = (...names: Parameters<typeof columns.has>[0][]) => names.some((name) => columns.has(name));
  const fileOf = ({ file }: CountEvidence) => staged[file] as StagedFile;
  const cached = evidence.map((group) => ({ group, counted: cachedCounting(fileOf(group), group) }));
  const reasoning = evidence.map((group) => ({ group, counted: reasoningCounting(fileOf(group), group) }));
  const told = evidence.filter((group) => fileOf(group).counting.cached?.by === 'user');
  const changes: string[] = [];
  const tellsCached = has('total_tokens', 'cached_apart') || cached.some(isAddedUp('cachedAbove'));
  if (has('cache_read_tokens', 'cache_write_tokens') && tellsCached) {
    const said = told.length > 0 ? inGroups(told.map(({ group }) => group)) : 'false';
    const apart = `${ROW.cachedAbove} OR coalesce(CASE WHEN NOT ${said} THEN coalesce(${ROW.cachedByTotal}, cached_apart) END, ${inGroups(apartGroups(cached))})`;
    changes.push(
      `CASE WHEN ${ROW.cached} > 0 AND (${apart}) THEN input_tokens + ${ROW.cached} ELSE input_tokens END AS input_tokens`,
    );
  }
  if (has('reasoning_tokens') && (has('total_tokens') || reasoning.some(isAddedUp('reasoningAbove')))) {
    const apart = `${ROW.reasoningAbove} OR coalesce(${ROW.reasoningByTotal}, ${inGroups(apartGroups(reasoning))})`;
    changes.push(
      `CASE WHEN ${ROW.reasoning} > 0 AND (${apart}) THEN output_tokens + ${ROW.reasoning} ELSE output_tokens END AS output_tokens`,
    );
  }
  if (has('ended_at', 'first_token_at')) changes.push(...TIMES);
  if (has('currency')) changes.push(`${costInDollars(rates)} AS billed_usd`);
  const settled = changes.length === 0 ? source : `(SELECT * REPLACE (${changes.join(', ')}) FROM ${source})`;
  if (!has('total_tokens')) return changes.length === 0 ? null : settled;
  const whole = evidence.filter((group) => fileOf(group).knowsTotals).map(({ group }) => group);
  const rest = restOfTotal(inGroups(whole));
  const filled = `output_tokens + ${rest} AS output_tokens, coalesce(nullif(${rest}, 0), reasoning_tokens) AS reasoning_tokens`;
  return `(SELECT * REPLACE (${filled}) FROM (SELECT *, output_tokens AS output_tokens_before_rest FROM ${settled}))`;
}

type Judged = { group: CountEvidence; counted: Counted | null };

const apartGroups = (judged: readonly Judged[]) =>
  judged.flatMap(({ group, counted }) => (counted === 'apart' ? [group.group] : []));

const isAddedUp =
  (above: 'cachedAbove' | 'reasoningAbove') =>
  ({ group, counted }: Judged) =>
    counted === 'apart' || group[above] > 0;

/** Whether a row belongs to one of these groups. */
const inGroups = (groups: readonly number[]) =>
  groups.length === 0 ? 'false' : `list_contains([${groups.join(', ')}]::BIGINT[], ${GROUP_SQL})`;

const BETWEEN_MS = '(epoch_ms(ended_at) - epoch_ms(started_at))::DOUBLE';
const FIRST_MS = '(epoch_ms(first_token_at) - epoch_ms(started_at))::DOUBLE';
const IS_ONE_CALL = `request_count IS NULL AND covers_until IS NULL`;
const HAS_END = `${IS_ONE_CALL} AND ${BETWEEN_MS} > 0 AND ${BETWEEN_MS} < ${LONGEST_CALL_MS}`;
/** The latest end of a call by its row. The end may be cut to seconds. */
const END_MS = `CASE WHEN ${HAS_END} THEN ${BETWEEN_MS} + 1000 ELSE coalesce(latency_ms * 1.01 + 10, ${LONGEST_CALL_MS}) END`;

/**
 * Start and end in whole seconds may be equal, which does not show how long the call took. A duration that ends a second after the
 * end, or is under a hundredth of the time to it, was not in milliseconds. A first token after the end is also wrong.
 */
const TIMES: readonly string[] = [
  `CASE WHEN ${HAS_END} AND (latency_ms IS NULL OR latency_ms > ${BETWEEN_MS} + 1000 OR latency_ms * 100 < ${BETWEEN_MS})
     THEN ${BETWEEN_MS} ELSE latency_ms END AS latency_ms`,
  `CASE WHEN ${IS_ONE_CALL} AND ${FIRST_MS} >= 0 AND ${FIRST_MS} <= ${END_MS} AND (first_token_ms IS NULL OR first_token_ms > ${END_MS})
     THEN ${FIRST_MS} WHEN first_token_ms > ${END_MS} THEN NULL ELSE first_token_ms END AS first_token_ms`,
  // Some gateways write the end as the time of the first token of an answer that did not stream.
  'coalesce(streamed, CASE WHEN first_token_at IS NOT NULL AND ended_at IS NOT NULL AND first_token_at <= ended_at THEN first_token_at < ended_at END) AS streamed',
];

/** The rest of a total beyond input and output is reasoning tokens, which are billed as output. Gemini's totals include them in all logs. */
function restOfTotal(isWhole: string): string {
  const rest = 'total_tokens - input_tokens - output_tokens';
  const has = `(${isWhole} OR ${isOfFamily('gemini')}) AND ${ROW.reasoning} = 0 AND ${rest} > 0`;
  return `CASE WHEN ${has} THEN ${rest} ELSE 0 END`;
}

/** Rows of a staged file whose total has more tokens than input and output, and how many more. */
export type Rests = { file: number; rows: number; tokens: number };

/** Counts those rows. `settled` is a source of settledRows. */
export async function countRests(
  connection: DuckDBConnection,
  settled: string,
  staged: readonly StagedFile[],
): Promise<Rests[]> {
  if (!staged.some(({ columns }) => columns.includes('total_tokens'))) return [];
  const rows = await queryRows(
    connection,
    `SELECT file_index AS file, count(*) AS rows, sum(output_tokens - output_tokens_before_rest) AS tokens FROM ${settled}
     WHERE output_tokens > output_tokens_before_rest GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => ({ file: toCount(row.file), rows: toCount(row.rows), tokens: toCount(row.tokens) }));
}
