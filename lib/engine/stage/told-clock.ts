import type { DuckDBConnection } from '@duckdb/node-api';
import type { DurationUnit } from '../../logs/columns/column-source';
import { DURATION_UNITS } from '../../logs/columns/column-source';
import { UNIT_WORDS, unitInName } from '../../logs/columns/duration-units';
import { type NumberClock, numberClock } from '../../logs/columns/number-clock';
import type { ReadPlan } from '../../logs/read-plan';
import { numberOrNull, queryRows, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { NUMBER_CLOCK_VARIABLES } from '../macros/time-macros';
import type { Note } from './note';

/** The start (ms since 1970) and the unit of numeric times. `local`: the start is in the time zone of the reading. */
type Count = { originMs: number; unitMs: number; local: boolean };

const SERIAL_DAYS: Count = { originMs: Date.UTC(1899, 11, 30), unitMs: 86_400_000, local: true };

/** Sets how numeric times are read for the session. Null: as times since 1970 and dates in digits. */
export async function setNumberClock(connection: DuckDBConnection, count: Count | null): Promise<void> {
  const { origin, unit, local } = NUMBER_CLOCK_VARIABLES;
  await connection.run(`SET VARIABLE ${origin} = ${count === null ? 'NULL' : `${count.originMs}::BIGINT`}`);
  await connection.run(`SET VARIABLE ${unit} = ${count === null ? 'NULL' : `${count.unitMs}::DOUBLE`}`);
  await connection.run(`SET VARIABLE ${local} = ${count?.local === true}`);
}

/**
 * Finds the clock of numeric times that do not count from 1970, and sets it for the session. `starts` is a query of the texts of the
 * times, as `started_at`, in the order of the file.
 */
export async function tellClock(
  connection: DuckDBConnection,
  name: string,
  plan: ReadPlan,
  starts: string,
): Promise<{ told: boolean; note: Note }> {
  const [row = {}] = await queryRows(
    connection,
    `SELECT count(started_at) AS filled, count(number) AS numbers, min(number) AS least, max(number) AS most,
       bool_and(number = floor(number)) AS whole, bool_and(number % 1000 = 0) AS thousands, avg((number >= before)::INTEGER) AS rising
     FROM (SELECT *, lag(number) OVER () AS before FROM (SELECT started_at, clock_number(started_at) AS number FROM (${starts})))`,
  );
  const facts = {
    filled: toCount(row.filled),
    numbers: toCount(row.numbers),
    least: Number(row.least ?? -1),
    most: Number(row.most ?? -1),
    whole: row.whole === true,
    thousands: row.thousands === true,
    rising: numberOrNull(row.rising) ?? 0,
  };
  const { column, unit } = namedUnit(plan);
  const clock = numberClock(column, facts, unit, plan.start !== undefined);
  if (clock === null) return { told: false, note: unclear(name) };
  if (clock.counts === 'serial-days') {
    await setNumberClock(connection, SERIAL_DAYS);
    return { told: true, note: serialDays(name) };
  }
  const originMs = await originOf(connection, plan.start);
  await setNumberClock(connection, { originMs, unitMs: DURATION_UNITS[clock.unit], local: false });
  return { told: true, note: fromStart(name, clock, plan.start ?? null, unit === null) };
}

/** The column of the times, and its unit from the user, the format or the name. */
function namedUnit({ projection }: ReadPlan): { column: string; unit: DurationUnit | null } {
  const source = projection.started_at;
  const [cell] = source?.from === 'cells' ? source.cells : [];
  const column = cell === undefined ? '' : [cell.column, ...(cell.path ?? [])].join('.');
  const said = source?.from === 'cells' ? source.unit : undefined;
  return { column, unit: said ?? unitInName(column) };
}

/** A start without a zone is in the time zone of the reading. */
async function originOf(connection: DuckDBConnection, start: string | undefined): Promise<number> {
  if (start === undefined) return 0;
  const [row] = await queryRows(connection, `SELECT time_ms(${literal(start)}) AS ms`);
  return Number(row?.ms ?? 0);
}

function fromStart(
  name: string,
  { unit }: Extract<NumberClock, { counts: 'from-start' }>,
  start: string | null,
  isTold: boolean,
): Note {
  const other = unit === 's' ? 'ms' : 's';
  const doubt = isTold ? ` If they are no ${UNIT_WORDS[unit]}, give the unit: --unit started_at=${other}.` : '';
  return start === null
    ? {
        code: 'undated',
        says: `${name}: its date is unknown: times count from the start, in ${UNIT_WORDS[unit]}; --start 2026-01-01 says where.${doubt}`,
      }
    : {
        code: 'start-given',
        says: `${name}: its times count in ${UNIT_WORDS[unit]} from ${start} on, as you say.${doubt}`,
      };
}

function serialDays(name: string): Note {
  return {
    code: 'serial-days',
    says: `${name}: its times are read as days since 1900, as spreadsheets count them. If they count from the start of the log, say when that was: --start 2026-01-01.`,
  };
}

function unclear(name: string): Note {
  return {
    code: 'start-unclear',
    says: `${name}: its times are numbers that are no dates and do not rise from 0. If they count from the start of the log, say when that was: --start 2026-01-01.`,
  };
}
