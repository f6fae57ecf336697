import { medianOf } from '../../median';
import type { Schedule } from './schedule';

/** A run: requests with at least ten minutes of silence before and after. Seconds since 1970, UTC. */
export type Run = { startS: number; endS: number; requests: number };

const DAY = 1_440;
const WEEK = 7 * DAY;
/** 1970-01-01 was a Thursday: three days into a week that starts on Monday. */
const MONDAY = 3 * DAY;
/**
 * Periods in minutes, in the order tried. A day with gaps (weekends) comes before a week. Long comes before short,
 * because a short period also fits part of a long one.
 */
const PERIODS = [DAY, WEEK, 720, 480, 360, 240, 180, 120, 60, 30, 20, 15];
/** A scheduler starts within this many minutes of its time because of queues and cold starts. */
const TOLERANCE = 2;
/** Nobody writes a schedule with more times per period than this. */
const MAX_TIMES = 4;
const MIN_RUNS = 3;
/** The chance that two runs a week apart match to the minute is one in two thousand. */
const MIN_WEEKLY_RUNS = 2;
/** A third of all runs start near a quarter of an hour by chance, so a few prove nothing. */
const MIN_FREQUENT_RUNS = 12;
const SHARE_FROM = 0.8;
/** A weekday schedule keeps 5/7 of the days. An outage, holidays or a clock change keep fewer. */
const KEPT_FROM = 0.45;

type Phase = { phase: number; run: Run };

const around = (a: number, b: number, period: number) => Math.min(Math.abs(a - b), period - Math.abs(a - b));

/**
 * The minute of the period with the most requests within the tolerance, the first of those with as many. Only where a phase comes into
 * reach are there more than a minute before.
 */
function busiest(phases: readonly Phase[], period: number, tolerance: number): number {
  const requests = new Map<number, number>();
  for (const { phase, run } of phases) requests.set(phase, (requests.get(phase) ?? 0) + run.requests);
  const reached = [...requests.keys()].map((phase) => (phase - tolerance + period) % period);
  let best = { minute: 0, inside: 0 };
  for (const minute of [0, ...reached.sort((a, b) => a - b)]) {
    let inside = 0;
    for (let at = minute - tolerance; at <= minute + tolerance; at += 1)
      inside += requests.get((at + period) % period) ?? 0;
    if (inside > best.inside) best = { minute, inside };
  }
  return best.minute;
}

/** The times of the period with the most requests, each with its runs. Times within the tolerance are merged. */
function busiestTimes(phases: readonly Phase[], period: number, tolerance: number, most: number) {
  let left = [...phases];
  const times: { at: number; runs: Run[] }[] = [];
  while (left.length > 0 && times.length < most) {
    const at = busiest(left, period, tolerance);
    const near = ({ phase }: Phase) => around(phase, at, period) <= tolerance;
    const nearby = left.filter(near);
    const phasesOfOwn = nearby.map(({ phase }) => phase);
    times.push({ at: earliest(phasesOfOwn, at, period), runs: nearby.map(({ run }) => run) });
    left = left.filter((entry) => !near(entry));
  }
  return times;
}

/** The earliest of the phases around `at`. A job starts at its time or a little later, never before. */
function earliest(phases: readonly number[], at: number, period: number): number {
  const half = period / 2;
  const ahead = Math.min(...phases.map((phase) => ((phase - at + half + period) % period) - half));
  return (at + ahead + period) % period;
}

/** Three or four evenly spaced times in a day are a shorter period. */
function isShorterPeriod(times: readonly { at: number }[], period: number): boolean {
  const sorted = times.map(({ at }) => at).sort((a, b) => a - b);
  const even = sorted.every((at, i) => Math.abs(at - ((sorted[0] ?? 0) + (i * period) / sorted.length)) <= TOLERANCE);
  return sorted.length >= 3 && period === DAY && even;
}

function scheduleOf(runs: readonly Run[], period: number, tolerance: number): Schedule | null {
  const offset = period === WEEK ? MONDAY : 0;
  const phases = runs.map((run) => ({ phase: (Math.floor(run.startS / 60) + offset) % period, run }));
  const total = runs.reduce((sum, run) => sum + run.requests, 0);
  // A period under a day has one time. Several would be a shorter period, or chance.
  const times = busiestTimes(phases, period, tolerance, period < DAY ? 1 : MAX_TIMES);
  for (let count = 1; count <= times.length; count += 1) {
    const chosen = times.slice(0, count);
    const scheduledRuns = chosen.flatMap((time) => time.runs).sort((a, b) => a.startS - b.startS);
    const requests = scheduledRuns.reduce((sum, run) => sum + run.requests, 0);
    const share = Math.max(requests / total, scheduledRuns.length / runs.length);
    if (share < SHARE_FROM) continue;
    const first = scheduledRuns[0]?.startS ?? 0;
    const periods = Math.round(((scheduledRuns.at(-1)?.startS ?? 0) - first) / 60 / period) + 1;
    const kept = scheduledRuns.length / (periods * count);
    const least = period === WEEK ? Math.max(MIN_WEEKLY_RUNS, count + 1) : Math.max(MIN_RUNS, 2 * count);
    const enough = period < 60 ? MIN_FREQUENT_RUNS : least;
    if (scheduledRuns.length < enough || kept < KEPT_FROM || periods < 2 || isShorterPeriod(chosen, period))
      return null;
    return {
      everyMinutes: period,
      times: chosen.map(({ at }) => at).sort((a, b) => a - b),
      runs: scheduledRuns.length,
      share: requests / total,
      kept: Math.min(1, kept),
      medianRunMinutes: medianOf(scheduledRuns.map((run) => (run.endS - run.startS) / 60)) ?? 0,
    };
  }
  return null;
}

/**
 * Finds the schedule behind the runs of a workload; null if there is none. `stampMinutes` is how coarse the log's time
 * stamps are. Runs outside the schedule are tolerated: manual runs and retries.
 */
export function detectSchedule(runs: readonly Run[], stampMinutes = 0): Schedule | null {
  if (runs.length < MIN_WEEKLY_RUNS) return null;
  const tolerance = Math.max(TOLERANCE, Math.ceil(stampMinutes));
  for (const period of PERIODS) {
    // A phase means nothing if the tolerance covers much of the period.
    if (period < 3 * (2 * tolerance + 1)) continue;
    const schedule = scheduleOf(runs, period, tolerance);
    if (schedule !== null) return schedule;
  }
  return null;
}
