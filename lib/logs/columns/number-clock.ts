import { plainName } from '../../workloads/key/plain-name';
import { DURATION_UNITS, type DurationUnit } from './column-source';

/** Facts about the numbers of a time column that are neither times since 1970 nor dates in digits. */
export type NumberFacts = {
  /** The filled cells, and the number of them that are numbers. */
  filled: number;
  numbers: number;
  least: number;
  most: number;
  /** Whether all are whole numbers, and whether all are whole thousands. */
  whole: boolean;
  thousands: boolean;
  /** Share of the numbers that are at least as large as the one before. */
  rising: number;
};

/** The clock that the numbers come from: a spreadsheet's days, or a clock that started with the log, in this unit. */
export type NumberClock = { counts: 'serial-days' } | { counts: 'from-start'; unit: DurationUnit };

/** Days since 1899-12-30, as in spreadsheets, from 2015 to 2035. */
const SERIAL_FROM = 42_005;
const SERIAL_UNTIL = 49_675;
const DAY_MS = 86_400_000;
const YEAR_S = 31_536_000;
/** Three numbers rise by chance once in six times, six numbers once in 720. */
const MIN_ROWS = 3;
const MIN_ROWS_OF_VAGUE = 6;
const RISING_FROM = 0.9;
/** A trace has more than one request per quarter of an hour. Larger gaps mean that the numbers are milliseconds. */
const SLOWEST_GAP = 1000;

/** Names that durations have too (nginx, `request_time`), and names of parts of a date, which are not clocks. */
const VAGUE_NAMES = new Set(['time', 'request_time']);
const PARTS_OF_A_DATE = new Set(['date', 'day', 'hour', 'week', 'month', 'year']);

/**
 * The clock of a column's numbers; null if there is none. `startIsSaid`: the user gave the start, so there is a clock.
 */
export function numberClock(
  column: string,
  facts: NumberFacts,
  unit: DurationUnit | null,
  startIsSaid: boolean,
): NumberClock | null {
  const { filled, numbers, least, most } = facts;
  if (numbers === 0 || least < 0) return null;
  const fromStart = { counts: 'from-start', unit: unit ?? unitOf(facts) } as const;
  if (startIsSaid) return fromStart;
  const name = plainName(column);
  if (numbers < filled * RISING_FROM || (VAGUE_NAMES.has(name) && numbers < MIN_ROWS_OF_VAGUE)) return null;
  if (numbers === filled && least >= SERIAL_FROM && most < SERIAL_UNTIL) return { counts: 'serial-days' };
  if (name.split('_').some((word) => PARTS_OF_A_DATE.has(word))) return null;
  if (numbers < MIN_ROWS || least === most || facts.rising < RISING_FROM) return null;
  // Some traces count from the midnight before the first request (BurstGPT).
  const nearZero = least * DURATION_UNITS[fromStart.unit] <= DAY_MS || least <= most / 10;
  return nearZero ? fromStart : null;
}

function unitOf({ numbers, least, most, whole, thousands }: NumberFacts): DurationUnit {
  const gap = (most - least) / Math.max(1, numbers - 1);
  const isMs = most >= YEAR_S || (whole && ((thousands && most > 0) || gap >= SLOWEST_GAP));
  return isMs ? 'ms' : 's';
}

/** The same from values in file order. */
export function numberFacts(values: readonly string[]): NumberFacts {
  const numbers = values.map((value) => Number(value.replaceAll(',', ''))).filter(Number.isFinite);
  const steps = numbers.slice(1).map((number, index) => number >= (numbers[index] ?? 0));
  return {
    filled: values.length,
    numbers: numbers.length,
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    whole: numbers.every(Number.isInteger),
    thousands: numbers.every((number) => number % 1000 === 0),
    rising: steps.length === 0 ? 0 : steps.filter(Boolean).length / steps.length,
  };
}
