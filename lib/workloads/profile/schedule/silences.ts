import { medianOf } from '../../median';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** No request for longer than this is a silence, in ms. An hourly job makes none, and one of every two hours does. */
export const SILENCE_MS = 90 * MINUTE_MS;

/** From the end of a request until the start of the next one, in ms since 1970. */
export type Silence = { fromMs: number; toMs: number };

/** The silences of a log in order of time, between its first start and its last end (ms since 1970). */
export type Activity = { firstMs: number; lastMs: number; silences: readonly Silence[] };

/** Where silences make up less of a log than this, a night that it may lack hardly changes its length. */
const LEAST_SILENT = 0.25;
/** The end of a day or a run differs from one to the next by this, or by a quarter of the silence after it. */
const MOST_APART_MS = 4 * HOUR_MS;

/**
 * How long after its last request the traffic of a log would start again, in ms: as it did a week before, else a day
 * before, else after its median silence. 0 where traffic went on at that time, or where silences are less than a
 * quarter of the log. The rule is our own; it makes 14 runs at night 14 days, and 2 weekly runs 14 days.
 */
export function silenceAfter({ firstMs, lastMs, silences }: Activity): number {
  const lengths = silences.map(({ fromMs, toMs }) => toMs - fromMs);
  const silent = lengths.reduce((sum, ms) => sum + ms, 0);
  if (silent === 0 || silent < LEAST_SILENT * (lastMs - firstMs)) return 0;
  for (const back of [WEEK_MS, DAY_MS]) {
    const then = lastMs - back;
    if (then < firstMs) continue;
    const again = silences.filter((silence) => beginsNear(silence, then)).sort(byDistanceFrom(then))[0];
    if (again !== undefined) return again.toMs + back - lastMs;
    if (!silences.some(({ fromMs, toMs }) => fromMs <= then && then < toMs)) return 0;
  }
  return medianOf(lengths) ?? 0;
}

function beginsNear({ fromMs, toMs }: Silence, atMs: number): boolean {
  return Math.abs(fromMs - atMs) <= Math.min(MOST_APART_MS, (toMs - fromMs) / 4);
}

function byDistanceFrom(atMs: number) {
  return (a: Silence, b: Silence) => Math.abs(a.fromMs - atMs) - Math.abs(b.fromMs - atMs);
}
