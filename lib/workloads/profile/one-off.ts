import type { Arrivals } from './arrivals';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A job starts or ends later than the day before by this at most (`schedule/silences.ts`), and what is silent for longer has ended. */
const LATE_MS = 4 * HOUR_MS;
/** From a Friday to a Tuesday: what comes on each working day comes again, even after a long weekend. */
const OVER_A_WEEKEND_MS = 4 * DAY_MS;
/** What comes on some days of each week comes again within it. */
const A_WEEK_MS = 7 * DAY_MS;
/** What has been silent for this many times its own length is over, although it may have begun before the log. */
const OVER_FROM = 2;
/** What fills more of the log, in which it ran twice as long as it was silent, has hardly shown an end. */
const LEAST_SILENT = 0.5;
/** Work without pause fills nearly all of its ten-minute windows, or all of its hours where a night is among them. */
const WITHOUT_PAUSE = 0.9;
const HOURS_WITHOUT_PAUSE = 0.95;

/** Work that a log shows once: its length, and how long the log is in use before and after it. In ms. */
export type OneOff = { tookMs: number; beforeMs: number; afterMs: number };

/**
 * Whether work began and ended inside its log, without pause, and did not come again on another day, such as a backfill or a migration.
 * Whether it comes every week or never, a log with one run of it does not say. Null where it did not, and where the log can't say: it has
 * no times, ends too soon, or has the same work on another model. Work whose name says that it is done once (`saysOnce`) needs no other
 * day without it, and may run on at an end of the log.
 */
export function oneOffOf(arrivals: Arrivals | null, saysOnce: boolean): OneOff | null {
  const run = onlyRunOf(arrivals);
  if (run === null) return null;
  const [shorter, longer] = silencesOf(run);
  if (saysOnce && longer >= LATE_MS) return run;
  const notDaily = shorter + run.tookMs >= DAY_MS + LATE_MS || longer >= OVER_A_WEEKEND_MS;
  return shorter >= LATE_MS && notDaily ? run : null;
}

/** Whether work began inside its log, as `oneOffOf` has it, and was still running when the log ended. */
export function isStillRunning(arrivals: Arrivals | null): boolean {
  const run = onlyRunOf(arrivals);
  return run !== null && run.afterMs < LATE_MS && run.beforeMs + run.tookMs >= DAY_MS + LATE_MS;
}

/**
 * Whether work ended inside its log within a week, with pauses, and did not come again, such as a migration that somebody starts anew on
 * several days: neither on another working day nor in another week. What the log begins with has to be silent for longer after it.
 */
export function isOneStretch(arrivals: Arrivals | null): boolean {
  const whole = wholeOf(arrivals);
  if (whole === null) return false;
  const { tookMs, afterMs } = whole;
  if (tookMs > A_WEEK_MS) return false;
  const [shorter, longer] = silencesOf(whole);
  if (shorter >= OVER_A_WEEKEND_MS && longer >= A_WEEK_MS) return true;
  return afterMs >= Math.max(A_WEEK_MS, OVER_FROM * tookMs);
}

/** The run of work that has one, in a log that is silent about it for long enough. */
function onlyRunOf(arrivals: Arrivals | null): OneOff | null {
  const run = wholeOf(arrivals);
  if (arrivals === null || run === null || arrivals.schedule !== null || hasPauses(arrivals)) return null;
  const [shorter, longer] = silencesOf(run);
  return shorter + longer >= run.tookMs * LEAST_SILENT ? run : null;
}

/** All of the work from its first to its last request, in its log. Null where the log can't say, or has the same work on another model. */
function wholeOf(arrivals: Arrivals | null): OneOff | null {
  if (arrivals === null || arrivals.log === null || arrivals.log.otherModels === true) return null;
  const { firstMs, lastMs, log } = arrivals;
  return { tookMs: lastMs - firstMs, beforeMs: firstMs - log.fromMs, afterMs: log.toMs - lastMs };
}

function hasPauses({ firstMs, lastMs, bursts, activeWindowShare, activeHourShare }: Arrivals): boolean {
  if (bursts <= 1 || activeWindowShare >= WITHOUT_PAUSE) return false;
  return lastMs - firstMs < DAY_MS || (activeHourShare ?? 0) < HOURS_WITHOUT_PAUSE;
}

/** A part of the log may be cut at its ends as a wrong clock would be, so that work starts before it. */
function silencesOf({ beforeMs, afterMs }: OneOff): [shorter: number, longer: number] {
  const silences = [Math.max(0, beforeMs), Math.max(0, afterMs)] as const;
  return [Math.min(...silences), Math.max(...silences)];
}
