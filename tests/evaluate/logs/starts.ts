import { renewalStarts, WINDOW_MS } from '../../../lib/sample/renewal-starts';
import { servegenClient } from '../../../lib/sample/servegen-client';
import { type Calendar, DAY_MS, growthAt, HOUR_MS, isRestDay, localMs, MINUTE_MS, weekdayOf } from './calendar';
import type { Draw } from './draw';
import type { Clock, HandStarted, Shaped, Ticks } from './family';

const WINDOWS_PER_DAY = DAY_MS / WINDOW_MS;

/** The hour around which a client's day is heaviest: the direction of the mean vector of its windows on the 24-hour clock. */
function heaviestHour(rates: readonly number[]): number {
  let x = 0;
  let y = 0;
  for (const [window, rate] of rates.entries()) {
    const angle = (2 * Math.PI * (window % WINDOWS_PER_DAY)) / WINDOWS_PER_DAY;
    x += rate * Math.cos(angle);
    y += rate * Math.sin(angle);
  }
  return ((Math.atan2(y, x) / (2 * Math.PI)) * 24 + 24) % 24;
}

/** Starts in ms of what people or events begin, in a client's rhythm. Nothing starts twice in the same ms by rounding alone. */
export function shapedStarts(shaped: Shaped, calendar: Calendar, draw: Draw): number[] {
  const { rates, interArrivalCv } = servegenClient(draw.pick(shaped.clients));
  const shift = Math.round(((shaped.peak - heaviestHour(rates)) * HOUR_MS) / WINDOW_MS);
  // A log of 28 days goes through the 14 days twice; a short one begins anywhere in them.
  const begin = draw.whole(0, 13) * WINDOWS_PER_DAY - shift;
  const windows = Math.round((calendar.endMs - calendar.startMs) / WINDOW_MS);
  const offset = localMs(calendar, calendar.startMs) - calendar.startMs;
  const weights = Array.from({ length: windows }, (_, window) => {
    const ms = calendar.startMs + window * WINDOW_MS;
    const onTheWall = Math.round((localMs(calendar, ms) - offset - calendar.startMs) / WINDOW_MS);
    const rate = rates[(((begin + onTheWall) % rates.length) + rates.length) % rates.length] ?? 0;
    return rate * (isRestDay(calendar, ms) ? shaped.weekend : 1) * growthAt(calendar, ms);
  });
  if (!weights.some((weight) => weight > 0)) return [];
  return renewalStarts(weights, shaped.perDay * calendar.days, interArrivalCv, calendar.startMs, draw.random);
}

/** Starts in ms of a scheduler's runs. A run set for 02:30 follows the wall clock when it is put back. */
export function clockStarts(clock: Clock, calendar: Calendar, draw: Draw): number[] {
  const starts: number[] = [];
  for (let ms = calendar.startMs; ms < calendar.endMs; ms += HOUR_MS) {
    const local = localMs(calendar, ms);
    const date = new Date(local);
    const lastOfMonth = new Date(local + DAY_MS).getUTCDate() === 1;
    if (!clock.hours.includes(date.getUTCHours())) continue;
    if (clock.weekdays !== null && !clock.weekdays.includes(weekdayOf(local))) continue;
    const inMonth = clock.monthDays?.includes(date.getUTCDate()) || (clock.monthDays?.includes(0) && lastOfMonth);
    if (clock.monthDays !== null && !inMonth) continue;
    const late = draw.random.lognormal(clock.late.median, clock.late.sigma);
    starts.push(ms + clock.minute * MINUTE_MS + Math.round(late));
  }
  return starts;
}

/** Starts in ms of runs that somebody starts at work, at any minute. */
export function handStarts({ perWeek }: HandStarted, calendar: Calendar, draw: Draw): number[] {
  const starts: number[] = [];
  for (let day = 0; day < calendar.days; day++) {
    const midnight = calendar.startMs + day * DAY_MS;
    if (isRestDay(calendar, midnight + 12 * HOUR_MS)) continue;
    let expected = perWeek / 5;
    while (draw.chance(Math.min(1, expected))) {
      starts.push(Math.round(midnight + draw.between(8.5, 19) * HOUR_MS));
      expected -= 1;
      if (expected <= 0) break;
    }
  }
  return starts.sort((a, b) => a - b);
}

/** Starts in ms of looks that found something, a second or so after the minute. */
export function tickStarts({ everyMinutes, share }: Ticks, calendar: Calendar, draw: Draw): number[] {
  const starts: number[] = [];
  for (let ms = calendar.startMs; ms < calendar.endMs; ms += everyMinutes * MINUTE_MS) {
    if (draw.chance(share)) starts.push(ms + Math.round(draw.random.lognormal(900, 0.5)));
  }
  return starts;
}
