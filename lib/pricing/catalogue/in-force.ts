import { oncePer } from '../../workloads/once-per';

/** Hours of the day in UTC, from (inclusive) and to (exclusive). `outside`: the rate applies at all other times. */
type Hours = { utc: [number, number][]; weekdaysOnly: boolean; outside: boolean };

/** From (inclusive) and to (exclusive), each a day or an instant in UTC; null if there is no known start or end. */
export type InForce = { from: string | null; to: string | null; hours: Hours | null };

export const ALWAYS: InForce = { from: null, to: null, hours: null };

const HOUR_MS = 3_600_000;

/** The start in milliseconds; minus infinity if there is none. */
export function startMs({ from }: InForce): number {
  return from === null ? Number.NEGATIVE_INFINITY : Date.parse(from);
}

/** The end in milliseconds; infinity if there is none. */
export function endMs({ to }: InForce): number {
  return to === null ? Number.POSITIVE_INFINITY : Date.parse(to);
}

/** Whether an instant is within the hours (UTC). Null means every hour. */
export function coversHour(hours: Hours | null, atMs: number): boolean {
  if (hours === null) return true;
  const at = new Date(atMs);
  const weekday = at.getUTCDay() !== 0 && at.getUTCDay() !== 6;
  const within = hours.utc.some(([from, to]) => at.getUTCHours() >= from && at.getUTCHours() < to);
  return (within && (weekday || !hours.weekdaysOnly)) !== hours.outside;
}

/** From when to when each period is (ms since 1970): a price is looked up for each hour of a log, and to read a date takes longer. */
const spanOf = oncePer((inForce: InForce) => ({ startsAt: startMs(inForce), endsAt: endMs(inForce) }));

/** Whether something is in force at an instant. Undefined means always. */
export function isInForce(inForce: InForce | undefined, atMs: number): boolean {
  if (inForce === undefined) return true;
  const { startsAt, endsAt } = spanOf(inForce);
  return startsAt <= atMs && atMs < endsAt && coversHour(inForce.hours, atMs);
}

/** The parts of a period before, within and after another one. Empty parts are omitted. */
export function splitPeriod(
  period: InForce,
  by: Pick<InForce, 'from' | 'to'>,
): { before: InForce | null; within: InForce | null; after: InForce | null } {
  const [start, end] = [startMs(period), endMs(period)];
  const [cutStart, cutEnd] = [startMs({ ...by, hours: null }), endMs({ ...by, hours: null })];
  const piece = (from: number, to: number): InForce | null =>
    from < to ? { from: toMoment(from), to: toMoment(to), hours: period.hours } : null;
  return {
    before: piece(start, Math.min(end, cutStart)),
    within: piece(Math.max(start, cutStart), Math.min(end, cutEnd)),
    after: piece(Math.max(start, cutEnd), end),
  };
}

/** The shortest form of an instant: a day if it is midnight, null if it is infinite. */
function toMoment(ms: number): string | null {
  if (!Number.isFinite(ms)) return null;
  const iso = new Date(ms).toISOString();
  return ms % (24 * HOUR_MS) === 0 ? iso.slice(0, 10) : iso;
}
