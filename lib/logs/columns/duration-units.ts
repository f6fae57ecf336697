import { plainName } from '../../workloads/key/plain-name';
import { DURATION_UNITS, type DurationUnit } from './column-source';

const WORDS: Readonly<Record<DurationUnit, readonly string[]>> = {
  ms: ['ms', 'millis', 'msec', 'msecs', 'milliseconds'],
  s: ['s', 'sec', 'secs', 'seconds'],
  us: ['us', 'micros', 'usec', 'microseconds'],
  ns: ['ns', 'nano', 'nanos', 'nsec', 'nanoseconds'],
};
/** Units as used in sentences. */
export const UNIT_WORDS: Readonly<Record<DurationUnit, string>> = {
  ms: 'milliseconds',
  s: 'seconds',
  us: 'microseconds',
  ns: 'nanoseconds',
};
const UNITS = Object.keys(DURATION_UNITS) as DurationUnit[];

/** The unit in a duration column's name; null if there is none. */
export function unitInName(column: string): DurationUnit | null {
  const words = plainName(column).split('_');
  return UNITS.find((unit) => words.some((word) => WORDS[unit].includes(word))) ?? null;
}

/** Evidence from one row: durations as in the file, the time from its start to its end in ms, and its output tokens. */
export type TimedRow = {
  latency: number | null;
  firstToken: number | null;
  betweenMs: number | null;
  outputTokens: number | null;
};

/** In ms. No network answer is faster, and no log's median call takes longer. */
const LEAST_MS = 5;
const MOST_MS = 3_600_000;
/** In ms per token. The fastest that a model is known to write, and the slowest that anyone would wait for. */
const FASTEST_MS = 0.1;
const SLOWEST_MS = 5000;
const SLOWEST_START_MS = 60_000;
const LONGEST_FIRST_TOKEN_MS = 120_000;

/** The unit of latencies, found from the start and end times of their rows; null if these don't show it. */
export function measuredUnit(rows: readonly TimedRow[]): DurationUnit | null {
  const timed = rows.flatMap(({ latency, betweenMs }) =>
    latency !== null && latency > 0 && betweenMs !== null && betweenMs >= 1000 ? [betweenMs / latency] : [],
  );
  const ratio = median(timed);
  const measured = UNITS.find(
    (unit) => ratio !== null && ratio / DURATION_UNITS[unit] > 0.4 && ratio / DURATION_UNITS[unit] < 2.5,
  );
  return measured ?? null;
}

/**
 * The unit of a log's latencies: the one that its rows' times show, else the usual one if it is plausible, else the
 * only plausible one. Null in doubt. A short call contradicts the unit in the column's name (`isNamed`) only if it
 * wrote tokens: cache hits and refusals take a millisecond.
 */
export function latencyUnit(rows: readonly TimedRow[], usual: DurationUnit, isNamed = false): DurationUnit | null {
  const measured = measuredUnit(rows);
  if (measured !== null) return measured;
  const known = rows.filter(({ latency }) => latency !== null && latency > 0);
  const middle = median(known.map(({ latency }) => latency ?? 0));
  if (middle === null) return usual;
  const tokens = median(known.flatMap(({ outputTokens }) => outputTokens ?? [])) ?? 0;
  const most = tokens > 0 ? SLOWEST_START_MS + tokens * SLOWEST_MS : MOST_MS;
  const least = isNamed && tokens === 0 ? 0 : LEAST_MS;
  return onlyOne(usual, (unit) => {
    const ms = middle * DURATION_UNITS[unit];
    return ms >= Math.max(least, tokens * FASTEST_MS) && ms <= Math.min(MOST_MS, most);
  });
}

/**
 * The unit of the times to first token, which are before the end of the call. Null in doubt. `latency` is the unit of
 * the latencies.
 */
export function firstTokenUnit(
  rows: readonly TimedRow[],
  usual: DurationUnit,
  latency: DurationUnit | null,
): DurationUnit | null {
  const known = rows.flatMap((row) =>
    row.firstToken !== null && row.firstToken > 0 ? [{ ...row, firstToken: row.firstToken }] : [],
  );
  const middle = median(known.map(({ firstToken }) => firstToken));
  if (middle === null) return usual;
  const ends = known.flatMap((row) => {
    const ms = row.latency === null || latency === null ? row.betweenMs : row.latency * DURATION_UNITS[latency];
    return ms === null ? [] : [{ firstToken: row.firstToken, ms }];
  });
  return onlyOne(usual, (unit) => {
    const ms = middle * DURATION_UNITS[unit];
    const before = ends.filter((row) => row.firstToken * DURATION_UNITS[unit] <= row.ms * 1.01 + 10).length;
    return ms >= 1 && ms <= LONGEST_FIRST_TOKEN_MS && before >= ends.length * 0.9;
  });
}

function onlyOne(usual: DurationUnit, canBe: (unit: DurationUnit) => boolean): DurationUnit | null {
  if (canBe(usual)) return usual;
  const [unit, ...others] = UNITS.filter(canBe);
  return unit === undefined || others.length > 0 ? null : unit;
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
