import type { DuckDBConnection } from '@duckdb/node-api';
import { READ_COLUMNS, type ReadColumn } from '../../logs/columns/canonical-columns';
import type { DurationUnit } from '../../logs/columns/column-source';
import { CURRENCY_SIGN, SIGNED_AMOUNT } from '../../logs/columns/currency';
import {
  firstTokenUnit,
  latencyUnit,
  measuredUnit,
  type TimedRow,
  UNIT_WORDS,
} from '../../logs/columns/duration-units';
import type { ReadPlan } from '../../logs/read-plan';
import { plainName } from '../../workloads/key/plain-name';
import { UNDATED_BEFORE_MS } from '../../workloads/profile/undated';
import { numberOrNull, queryRows, type Row, textOrNull } from '../duckdb/session';
import { plainNumber } from '../macros/number-text';
import { UNORDERED_DATE } from '../macros/time-macros';
import { Scan } from '../read/scan-sql';
import { sourceText } from '../read/sources';
import type { Note } from './note';
import { setNumberClock, tellClock } from './told-clock';
import { setDateOrder, tellOrder } from './told-order';
import { tellDates, tellSums, withoutCountsOfOne } from './told-sums';

/** Enough rows to recognise a unit, and few enough to be fast with long lines. */
const FIRST_ROWS = 500;

/** From this share on, a file writes its times as numbers. */
const MOSTLY = 0.9;

/** What the first rows show about times and costs. A number before 2000 that is not a date in digits is from another clock. */
const FACTS = `started_at IS NOT NULL AS timed, coalesce(regexp_matches(started_at, '${UNORDERED_DATE}'), false) AS unordered,
  coalesce(clock_number(started_at) < ${UNDATED_BEFORE_MS / 1000} AND NOT clock_number(started_at) BETWEEN 2e7 AND 2.1e7, false) AS counted,
  nullif(regexp_extract(billed_usd, '${CURRENCY_SIGN}', 1), '') AS sign`;
const NUMBERS = ['latency_ms', 'first_token_ms', 'output_tokens'] as const;
const TOLD_COLUMNS = ['started_at', 'billed_usd'] as const;
const TIMED_COLUMNS = [...TOLD_COLUMNS, 'ended_at', ...NUMBERS] as const;
const TIMED = NUMBERS.map((column) => `try_cast(${column} AS DOUBLE) AS ${column}`).join(', ');
/** What lies between the two times of a row, which take long to plan. */
const BETWEEN = 'time_ms(ended_at) - time_ms(started_at) AS between_ms';

export type Told = { plan: ReadPlan; notes: Note[] };

/**
 * Completes a plan from the rows: the order of day and month and the clock of numeric times, which are set for the session, and the
 * units of durations without a unit in their names. A duration with an unclear unit is not read.
 */
export async function toldByRows(
  connection: DuckDBConnection,
  file: { name: string; path: string },
  plan: ReadPlan,
  quotedNewlines: boolean,
): Promise<Told> {
  const order = plan.dateOrder ?? null;
  await setDateOrder(connection, order);
  await setNumberClock(connection, null);
  if (plan.pivot !== undefined) return { plan, notes: [] };
  const textsOf = (columns: readonly ReadColumn[]) => {
    const scan = new Scan(file.path, plan.shape, quotedNewlines);
    const texts = columns.map((column) => `${textOf(scan, plan, column)} AS ${column}`);
    // The scan extracts the cells that the texts asked for, so it is written after them.
    return `SELECT ${texts.join(', ')} FROM (${scan.sql()})`;
  };
  // Planning the times and numbers of a format takes longer than reading its rows, and is only needed for unclear units.
  const untold = plan.doubtfulUnits.length + plan.namedUnits.length > 0;
  const between = plan.projection.ended_at === undefined ? 'NULL AS between_ms' : BETWEEN;
  const [columns, facts] = untold ? [TIMED_COLUMNS, `${FACTS}, ${TIMED}, ${between}`] : [TOLD_COLUMNS, FACTS];
  const firstRows = () => queryRows(connection, `SELECT ${facts} FROM (${textsOf(columns)} LIMIT ${FIRST_ROWS})`);
  const starts = textsOf(['started_at']);
  const notes: Note[] = [];
  let rows: Row[];
  try {
    rows = await firstRows();
    const timed = rows.filter((row) => row.timed === true).length;
    const counted = rows.filter((row) => row.counted === true).length;
    if (counted > 0 && counted >= MOSTLY * timed) {
      const clock = await tellClock(connection, file.name, plan, starts);
      notes.push(clock.note);
      // Facts that need an end beside the start are known now.
      if (clock.told) rows = await firstRows();
    } else if (plan.start !== undefined && timed > 0) notes.push(startUnused(file.name));
  } catch {
    // Problems with the file are found and reported when it is read.
    return { plan, notes: [] };
  }
  if (order === null && rows.some((row) => row.unordered === true))
    notes.push(await tellOrder(connection, file.name, starts));
  const dates = plan.sumsByTime === 'dates' ? await tellDates(connection, file.name, starts) : null;
  if (dates !== null) notes.push(dates);
  const sums = plan.sumsByTime === true ? await tellSums(connection, file.name, plan, starts) : null;
  if (sums !== null) notes.push(sums.note);
  const told =
    sums?.plan ?? (mayCountOne(plan) ? await withoutCountsOfOne(connection, plan, textsOf(['request_count'])) : plan);
  const signs = [...new Set(rows.flatMap((row) => textOrNull(row.sign) ?? []))];
  return withUnits(file.name, withSigns(told, signs), rows.map(timedRow), notes);
}

/** Whether a count found by its name may be of the calls in one row: an SDK keeps it in an object of usage, a table of sums does not. */
const mayCountOne = ({ knowsTotals, projection: { request_count: count, covers_until } }: ReadPlan) =>
  !knowsTotals &&
  covers_until === undefined &&
  count?.from === 'cells' &&
  count.cells[0]?.column.includes('.') === true;

/** Costs with the sign of a currency are read without it, and the sign gives the currency. */
function withSigns(plan: ReadPlan, signs: readonly string[]): ReadPlan {
  const { billed_usd: cost, currency } = plan.projection;
  if (signs.length === 0 || cost?.from !== 'cells' || cost.pick !== undefined) return plan;
  const projection = { ...plan.projection, billed_usd: { ...cost, pick: SIGNED_AMOUNT } };
  if (currency === undefined) {
    // A cost without a sign, beside costs with one, is in the same currency, unless the column's name says dollars.
    const [absent, ...others] = signs;
    const isDollars = cost.cells.some(({ column }) => plainName(column).split('_').includes('usd'));
    const only = absent !== undefined && others.length === 0 && !isDollars ? { absent } : {};
    projection.currency = { from: 'cells', cells: cost.cells, pick: CURRENCY_SIGN, ...only };
  }
  return { ...plan, projection };
}

function withUnits(name: string, plan: ReadPlan, rows: readonly TimedRow[], notes: Note[]): Told {
  const projection = { ...plan.projection };
  let latency: DurationUnit | null =
    projection.latency_ms?.from === 'cells' ? (projection.latency_ms.unit ?? 'ms') : null;
  for (const column of ['latency_ms', 'first_token_ms'] as const) {
    const source = projection[column];
    const isNamed = plan.namedUnits.includes(column);
    if (source?.from !== 'cells' || !(isNamed || plan.doubtfulUnits.includes(column))) continue;
    const usual = source.unit ?? 'ms';
    const told = column === 'latency_ms' ? latencyUnit(rows, usual, isNamed) : firstTokenUnit(rows, usual, latency);
    // A name that the rows contradict is not used. Only times in the rows can then show the unit.
    const isSure = !isNamed || told === usual || (column === 'latency_ms' && told === measuredUnit(rows));
    const unit = isSure ? told : null;
    if (column === 'latency_ms') latency = unit;
    if (unit === usual) continue;
    const what = column === 'latency_ms' ? 'durations' : 'times to the first token';
    if (unit === null) delete projection[column];
    else projection[column] = { ...source, unit };
    notes.push(
      unit === null
        ? {
            code: 'unit-unclear',
            says: `${name}: the unit of its ${what} is unclear, so they are not read. Give it: --unit ${column}=s (or ms, us, ns).`,
          }
        : {
            code: 'unit-by-rows',
            says: `${name}: its ${what} are read as ${UNIT_WORDS[unit]}, which fits its rows. If they are not, give the unit: --unit ${column}=${usual}.`,
          },
    );
  }
  return { plan: { ...plan, projection }, notes };
}

/** The text of a canonical column in the reading as text. NULL where the file has none. */
function textOf(scan: Scan, plan: ReadPlan, column: ReadColumn): string {
  const source = plan.projection[column];
  if (source === undefined) return 'NULL::VARCHAR';
  const text = sourceText(scan, source);
  return plainNumber(text, READ_COLUMNS[column], plan.shape) ?? text;
}

const timedRow = (row: Row): TimedRow => ({
  latency: numberOrNull(row.latency_ms),
  firstToken: numberOrNull(row.first_token_ms),
  betweenMs: numberOrNull(row.between_ms),
  outputTokens: numberOrNull(row.output_tokens),
});

function startUnused(name: string): Note {
  return { code: 'start-unused', says: `${name}: its times are dates, so the start that you give is not used.` };
}
