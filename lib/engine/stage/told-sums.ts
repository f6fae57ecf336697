import type { DuckDBConnection } from '@duckdb/node-api';
import type { ColumnSource } from '../../logs/columns/column-source';
import { NO_REQUESTS } from '../../logs/log-format';
import type { ReadPlan } from '../../logs/read-plan';
import { queryRows, type Row, toCount } from '../duckdb/session';
import type { Note } from './note';

const DAY_MS = 86_400_000;

/** The periods that a sum may cover, in words and in ms. Each is a multiple of the next ones. */
const UNITS = [
  ['a day', DAY_MS],
  ['an hour', 3_600_000],
  ['15 minutes', 900_000],
  ['5 minutes', 300_000],
  ['a minute', 60_000],
] as const;

type Span = { words: string; ms: number; months?: number };

/**
 * A plan whose rows are sums, with the period of each: the longest unit that all times are multiples of, in the time zone of the
 * reading. Days that are all the first of a month cover their months, and days that are whole weeks apart cover weeks. `starts` is a
 * query of the texts of the times, as `started_at`. Null where no unit fits.
 */
export async function tellSums(
  connection: DuckDBConnection,
  name: string,
  plan: ReadPlan,
  starts: string,
): Promise<{ plan: ReadPlan; note: Note } | null> {
  const source = plan.projection.started_at;
  const [start, ...others] = source?.from === 'cells' ? source.cells : [];
  if (start === undefined || others.length > 0) return null;
  const [row = {}] = await queryRows(
    connection,
    `SELECT count(*) AS times, ${UNITS.map(([, ms], index) => `bool_and(ms % ${ms} = 0) AS unit_${index}`).join(', ')},
       bool_and(day(make_timestamp_ms(ms)) = 1) AS firsts, bool_and((ms - before) % ${7 * DAY_MS} = 0) AS weeks
     FROM (SELECT ms, lag(ms) OVER (ORDER BY ms) AS before FROM (SELECT DISTINCT
       epoch_ms(timezone(current_setting('TimeZone'), timezone('UTC', make_timestamp_ms(time_ms(started_at))))) AS ms FROM (${starts})) WHERE ms IS NOT NULL)`,
  );
  const span = spanOf(row);
  if (span === null) return null;
  const { words, ...length } = span;
  const until: ColumnSource = { from: 'after', start, ...length };
  const isFirst = words === 'a day' && toCount(row.times) === 1 && row.firsts === true;
  const unclear = isFirst ? ' If it is one of a month, say how many days that has: --days 31.' : '';
  const unended =
    span.months === undefined ? '' : ' A month that was not over yet counts as a whole one; leave it out.';
  const says = `${name}: its rows are sums of requests, each of ${words} from its time on.${unclear}${unended}`;
  return {
    plan: { ...plan, projection: { ...plan.projection, covers_until: until } },
    note: { code: 'sums-by-time', says },
  };
}

/**
 * A plan without its counts of requests, where each row counts one or none: an SDK writes a count beside each call, and such a row
 * is one call with a time and a duration. `counts` is a query of the texts of the counts, as `request_count`.
 */
export async function withoutCountsOfOne(
  connection: DuckDBConnection,
  plan: ReadPlan,
  counts: string,
): Promise<ReadPlan> {
  const [row = {}] = await queryRows(
    connection,
    `SELECT coalesce(max(try_cast(request_count AS DOUBLE)), 0) > 1 AS several FROM (${counts})`,
  );
  if (row.several === true) return plan;
  const { request_count: _, ...projection } = plan.projection;
  const passOver = plan.passOver
    .filter(({ says }) => says !== NO_REQUESTS)
    .map((rule) =>
      'none' in rule ? { ...rule, none: rule.none.filter((column) => column !== 'request_count') } : rule,
    );
  return { ...plan, projection, passOver };
}

const UNCOUNTED =
  'its times are dates, and no column counts requests. Each row counts as one request, also where it sums several.';
/** Dates as logs write them, without a clock. */
const DATE = '^(20[0-9]{2}-[0-9]{2}-[0-9]{2}|20[0-9]{6}|[0-9]{1,2}[/.][0-9]{1,2}[/.](20)?[0-9]{2})$';

/** Says that rows may be sums, if the first times are all dates and no column counts requests; null otherwise. */
export async function tellDates(connection: DuckDBConnection, name: string, starts: string): Promise<Note | null> {
  const [row = {}] = await queryRows(
    connection,
    `SELECT bool_and(regexp_matches(started_at, '${DATE}')) AS dates FROM (${starts} LIMIT 1000)`,
  );
  return row.dates === true ? { code: 'uncounted-dates', says: `${name}: ${UNCOUNTED}` } : null;
}

function spanOf(row: Row): Span | null {
  const times = toCount(row.times);
  const unit = UNITS.find((_, index) => row[`unit_${index}`] === true);
  if (unit === undefined || times === 0) return null;
  const [words, ms] = unit;
  if (ms === DAY_MS && times > 1) {
    if (row.firsts === true) return { words: 'a month', ms: 0, months: 1 };
    if (row.weeks === true) return { words: 'a week', ms: 7 * DAY_MS };
  }
  return { words, ms };
}
