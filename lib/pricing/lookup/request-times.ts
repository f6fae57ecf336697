import type { Arrivals } from '../../workloads/profile/arrivals';
import { HOURS_A_WEEK, HOURS_TO_MONDAY, type TokenTimes } from '../../workloads/profile/tokens/token-times';
import { addTokens, type BandTokens, tokensByPlace } from './token-sums';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * An hour (start, UTC) with its share of the requests, and the tokens used in it, where they are known. The shares of all
 * hours add up to 1.
 */
export type RequestHour = { atMs: number; share: number; tokens?: BandTokens };
export type RequestTimes = readonly RequestHour[];

/** Requests spread evenly over the week of an instant. Used for hand-listed work and logs without time stamps. */
export function evenlyAround(atMs: number): RequestTimes {
  const first = Math.floor(atMs / HOUR_MS) * HOUR_MS - (HOURS_A_WEEK - 1) * HOUR_MS;
  return Array.from({ length: HOURS_A_WEEK }, (_, hour) => ({ atMs: first + hour * HOUR_MS, share: 1 / HOURS_A_WEEK }));
}

/** The same hours of the week, in the week that begins at an instant: when such work runs from then on. */
export function weekFrom(times: RequestTimes, atMs: number): RequestTimes {
  const week = HOURS_A_WEEK * HOUR_MS;
  const start = Math.ceil(atMs / HOUR_MS) * HOUR_MS;
  return times
    .map((time) => ({ ...time, atMs: start + ((((time.atMs - start) % week) + week) % week) }))
    .sort((a, b) => a.atMs - b.atMs);
}

/** What a profile says about request times. Older profiles lack the finer counts. */
type Measured = Pick<Arrivals, 'firstMs' | 'lastMs' | 'byHour' | 'byWeekday' | 'overTime'>;

/**
 * The hours of a log's requests and of its tokens, as precisely as its profile has them; null if it has no times. The sums
 * of a usage export say when tokens were used and not when requests were made, which are then taken to be spread alike.
 */
export function requestTimes(arrivals: Measured | null, tokens: TokenTimes | null): RequestTimes | null {
  const used = tokens === null ? new Map<number, BandTokens>() : tokensByHour(tokens);
  if (arrivals === null && used.size === 0) return null;
  const requests = new Map(arrivals === null ? [] : hoursOf(arrivals).map(({ atMs, share }) => [atMs, share]));
  const total = [...used.values()].reduce((sum, bands) => sum + sumOfAll(bands), 0);
  const shareOf = (atMs: number, bands: BandTokens) =>
    arrivals !== null ? (requests.get(atMs) ?? 0) : total > 0 ? sumOfAll(bands) / total : 1 / used.size;
  const withTokens = [...used].map(([atMs, bands]) => ({ atMs, share: shareOf(atMs, bands), tokens: bands }));
  const others = [...requests].filter(([atMs]) => !used.has(atMs)).map(([atMs, share]) => ({ atMs, share }));
  return [...withTokens, ...others].sort((a, b) => a.atMs - b.atMs);
}

function sumOfAll(bands: BandTokens): number {
  return [...bands.values()].reduce((sum, { input, output }) => sum + input + output, 0);
}

/**
 * The tokens of each hour. Those of a day are split like the tokens of the same band on the same weekday, or evenly where
 * only days are known.
 */
function tokensByHour({ step, bySteps, byHourOfWeek }: TokenTimes): Map<number, BandTokens> {
  const hours = new Map<number, BandTokens>();
  const weekly = byHourOfWeek && tokensByPlace(byHourOfWeek);
  for (const [place, bands] of tokensByPlace(bySteps)) {
    if (step === 'hour') {
      hours.set(place * HOUR_MS, bands);
      continue;
    }
    const first = (place * 24 + HOURS_TO_MONDAY) % HOURS_A_WEEK;
    const likely = Array.from({ length: 24 }, (_, hour): BandTokens => weekly?.get(first + hour) ?? new Map());
    for (const [hour, part] of splitDay(bands, likely).entries()) {
      if (part.size > 0) hours.set(place * DAY_MS + hour * HOUR_MS, part);
    }
  }
  return hours;
}

/** Splits the tokens of a day, each type like that of the band in `likely`, a place for each hour. */
function splitDay(day: BandTokens, likely: readonly BandTokens[]): BandTokens[] {
  const hours = likely.map((): BandTokens => new Map());
  for (const [over, tokens] of day) {
    const usual = likely.map((bands) => bands.get(over));
    for (const [type, sum] of Object.entries(tokens) as [keyof typeof tokens, number][]) {
      if (sum === 0) continue;
      const total = usual.reduce((all, hour) => all + (hour?.[type] ?? 0), 0);
      for (const [hour, bands] of hours.entries()) {
        const share = total > 0 ? (usual[hour]?.[type] ?? 0) / total : 1 / likely.length;
        if (share > 0) addTokens(bands, over, type, sum * share);
      }
    }
  }
  return hours;
}

/**
 * The hours of requests: counts by the hour or by the day, else the days from first to last request weighted by weekday.
 * Days are split by hour of the day, assuming that all days are alike.
 */
function hoursOf(arrivals: Measured): RequestTimes {
  const { firstMs, lastMs, byHour, overTime } = arrivals;
  const steps = overTime ? stepsOf(overTime) : daysOf(arrivals);
  const cells = steps.flatMap(({ atMs, stepMs, weight }) => {
    if (stepMs < DAY_MS) return [{ atMs, weight }];
    const hours = byHour.map((ofHour, hour) => ({ atMs: atMs + hour * HOUR_MS, weight: weight * ofHour }));
    return hours.filter((hour) => hour.atMs + HOUR_MS > firstMs && hour.atMs <= lastMs);
  });
  const used = cells.filter(({ weight }) => weight > 0);
  const total = used.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? evenlyAround(lastMs) : used.map(({ atMs, weight }) => ({ atMs, share: weight / total }));
}

type Step = { atMs: number; stepMs: number; weight: number };

function stepsOf({ fromMs, stepMs, counts }: NonNullable<Measured['overTime']>): Step[] {
  return counts.map((weight, step) => ({ atMs: fromMs + step * stepMs, stepMs, weight }));
}

function daysOf({ firstMs, lastMs, byWeekday }: Measured): Step[] {
  const days: Step[] = [];
  for (let atMs = Math.floor(firstMs / DAY_MS) * DAY_MS; atMs <= lastMs; atMs += DAY_MS) {
    // getUTCDay counts from Sunday, byWeekday from Monday.
    days.push({ atMs, stepMs: DAY_MS, weight: byWeekday[(new Date(atMs).getUTCDay() + 6) % 7] ?? 0 });
  }
  return days;
}
