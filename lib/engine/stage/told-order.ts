import type { DuckDBConnection } from '@duckdb/node-api';
import { DATE_ORDERS, type DateOrder, dateOrder } from '../../logs/columns/date-order';
import { numberOrNull, queryRows, type Row, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { DATE_ORDER_VARIABLE, UNORDERED_DATE } from '../macros/time-macros';
import type { Note } from './note';

/** Sets the order of day and month in ambiguous dates. Null: such a date is not a time. */
export async function setDateOrder(connection: DuckDBConnection, order: DateOrder | null): Promise<void> {
  await connection.run(`SET VARIABLE ${DATE_ORDER_VARIABLE} = ${order === null ? 'NULL' : literal(order)}`);
}

/**
 * Finds the order of day and month in the dates of a file, and sets it for the session. `starts` is a query of the texts of the
 * times, as `started_at`.
 */
export async function tellOrder(connection: DuckDBConnection, name: string, starts: string): Promise<Note> {
  const [row] = await queryRows(
    connection,
    `SELECT ${DATE_FACTS} FROM (${starts}) WHERE regexp_matches(started_at, '${UNORDERED_DATE}')`,
  );
  const shown = row === undefined ? null : orderShown(row);
  if (shown === null) {
    return {
      code: 'date-order-unclear',
      says: `${name}: its dates do not show whether the day or the month stands first. Say which: --date-order day-first or --date-order month-first.`,
    };
  }
  await setDateOrder(connection, shown);
  const other = DATE_ORDERS.find((one) => one !== shown);
  return {
    code: 'date-order',
    says: `${name}: its dates are read with the ${shown === 'day-first' ? 'day' : 'month'} first, as they show. If they are not, say so: --date-order ${other}.`,
  };
}

const NUMBER = (group: number) => `regexp_extract(started_at, '${UNORDERED_DATE}', ${group})::INTEGER`;
const YEAR = `(2000 + regexp_extract(started_at, '[/-](20)?([0-9]{2})([, ].*)?$', 2)::INTEGER)`;
const DAYS = (month: string, day: string) => `try_cast(${YEAR} || '-' || ${month} || '-' || ${day} AS DATE)`;
const SPAN = (date: string) =>
  `CASE WHEN bool_and(${date} IS NOT NULL) THEN date_diff('day', min(${date}), max(${date})) END`;
const DATE_FACTS = `max(${NUMBER(1)}) AS first, max(${NUMBER(2)}) AS second,
  ${SPAN(DAYS(NUMBER(1), NUMBER(2)))} AS month_first, ${SPAN(DAYS(NUMBER(2), NUMBER(1)))} AS day_first,
  bool_and(regexp_matches(started_at, '[AP]M$')) AND NOT bool_or(regexp_matches(started_at, '(^|/)0[0-9]/'))
    AND bool_or(regexp_matches(started_at, '(^|/)[0-9]/')) AS american`;

function orderShown(row: Row): DateOrder | null {
  const span = { 'day-first': numberOrNull(row.day_first), 'month-first': numberOrNull(row.month_first) };
  return dateOrder({ first: toCount(row.first), second: toCount(row.second), span, american: row.american === true });
}
