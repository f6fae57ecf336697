import type { DuckDBConnection } from '@duckdb/node-api';
import type { ReadPlan } from '../../logs/read-plan';
import type { Note } from '../note';
import { queryRows, toCount } from './session';

/** What a sum may cover, in words and in ms; each is a multiple of those behind it. */
const UNITS = [
  ['a day', 86_400_000],
  ['an hour', 3_600_000],
  ['15 minutes', 900_000],
  ['5 minutes', 300_000],
  ['a minute', 60_000],
] as const;

/**
 * A plan whose rows are sums, with what each covers: the longest of the units that all its times are multiples of, by the clock of the
 * reading's time zone. `starts` is a query of the texts of the times, as `started_at`. Null where they are of no such unit.
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
    `SELECT count(ms) AS times, ${UNITS.map(([, ms], index) => `bool_and(ms % ${ms} = 0) AS unit_${index}`).join(', ')}
     FROM (SELECT epoch_ms(timezone(current_setting('TimeZone'), timezone('UTC', make_timestamp_ms(time_ms(started_at))))) AS ms FROM (${starts}))`,
  );
  const unit = UNITS.find((_, index) => row[`unit_${index}`] === true);
  if (unit === undefined || toCount(row.times) === 0) return null;
  const [words, ms] = unit;
  const projection = { ...plan.projection, covers_until: { from: 'after', start, ms } as const };
  const says = `${name}: its rows are sums of requests, each of ${words} from its time on.`;
  return { plan: { ...plan, projection }, note: { code: 'sums-by-time', says } };
}
