import { plainName } from '../../workloads/key/plain-name';
import { type ColumnSource, cellsOf, type Projection } from '../columns/column-source';
import { answersIn, objectOf } from './objects-around';

const HOURS = new Set(['hour', 'hour_of_day', 'hour_utc', 'hr']);
const HOUR_MS = 3_600_000;

/** A day and an hour in another column make a time. A sum of requests at such a time covers that hour. */
export function withHours(projection: Projection, others: readonly string[]): Projection {
  const { started_at: start, request_count: count, covers_until: until } = projection;
  const [day] = start?.from === 'cells' ? start.cells : [];
  const hour = others.find((column) => HOURS.has(plainName(column)));
  if (day === undefined || hour === undefined || !/(^|_)(date|day)($|_)/.test(plainName(day.column))) return projection;
  const time = (ms: number) => ({ from: 'after', start: day, ms, hours: { column: hour } }) as const;
  return {
    ...projection,
    started_at: { ...time(0), clockMs: 0 },
    ...(count && !until ? { covers_until: { ...time(HOUR_MS), clockMs: HOUR_MS } } : {}),
  };
}

/** Objects about the record itself. Their time of creation is the record's. */
const OF_THE_RECORD = /(^|_)(metadata|meta|request|response|event|log|info|call|data)$/;

function isTimeOfRecord(column: string): boolean {
  const [object = '', key = '', ...more] = column.split('.').map(plainName);
  return more.length === 0 && OF_THE_RECORD.test(object) && ['created_at', 'created', 'date', 'time'].includes(key);
}

/** The time at which a record, or the answer in it, was made. For logs that name no start. */
export function timeOfRecord(columns: readonly string[]): string | undefined {
  const answers = answersIn(columns);
  return columns.find(
    (column) => isTimeOfRecord(column) || (answers.has(objectOf(column)) && plainName(column).endsWith('_created')),
  );
}

/** The time that is the end, because the start stands beside it under a name of its own (Sentry's spans). */
export function endBeside(start: ColumnSource | undefined, columns: readonly string[]): string | undefined {
  const [cell] = start === undefined ? [] : cellsOf(start);
  const end = cell?.column.replace(/start_timestamp$/, 'timestamp');
  return end !== undefined && end !== cell?.column && columns.includes(end) ? end : undefined;
}
