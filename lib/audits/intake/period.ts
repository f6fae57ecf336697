import type { Intake } from '../../reports/intake';
import { formatDay } from '../../wording/date';
import { formatDuration } from '../../wording/duration';
import { plural } from '../../wording/number';
import { type Bulk, bulkOfDays, type DayCount } from '../../workloads/profile/schedule/bulk-of-days';
import { type Activity, SILENCE_MS, silenceAfter } from '../../workloads/profile/schedule/silences';
import { isUndated } from '../../workloads/profile/undated';

const DAY_MS = 86_400_000;
/** Less than ten minutes of traffic says nothing about a month. */
const MIN_DAYS = 10 / (24 * 60);
/** A week or more covers every weekday. */
const WHOLE_WEEK = 7;

/** A silence that began once or twice may be chance. */
const MIN_SILENCES = 3;

/**
 * The time that a log covers. `from` and `to` are null if its dates are unknown. `days` is null if it can't be
 * extrapolated, so its figures count as one month. `silenceDays` are those of `days` after `to`: the silence until the
 * traffic would start again.
 */
export type Period = {
  fromMs: number | null;
  toMs: number | null;
  days: number | null;
  silenceDays: number;
  warnings: Intake['notes'];
};

/** When requests were made. */
type Requests = { days: readonly DayCount[]; times: Activity | null };

/**
 * The period from the first to the last request (or the end that the last row covers) and the silence after it
 * (`lib/workloads/profile/schedule/silences.ts`), or the number of days that the user gives. Warns about times that stretch it
 * and times after `now` (ms since 1970), based on the requests of each day.
 */
export function periodOf(
  covered: { fromMs: number; toMs: number } | null,
  givenDays: number | null,
  requests: Requests = { days: [], times: null },
  now = Number.POSITIVE_INFINITY,
): Period {
  const fromMs = covered?.fromMs ?? null;
  const toMs = covered?.toMs ?? null;
  const span = fromMs === null || toMs === null ? null : (toMs - fromMs) / DAY_MS;
  const bulk = bulkOfDays(requests.days);
  // Times that are far off make silences that are none.
  const adds = givenDays === null && toMs !== null && span !== null && span >= MIN_DAYS && bulk === null;
  const silenceDays = adds ? silenceUntilNext(toMs, requests.times) / DAY_MS : 0;
  const days = givenDays ?? (span !== null && span >= MIN_DAYS ? span + silenceDays : null);
  const lengthWarnings =
    givenDays === null ? [...periodWarnings(span, days), ...fewRunsWarnings(silenceDays, days, requests.times)] : [];
  // Times from an unknown start have a length but no dates.
  if (fromMs !== null && isUndated(fromMs)) {
    return { fromMs: null, toMs: null, days, silenceDays, warnings: lengthWarnings };
  }
  const warnings = [
    ...lengthWarnings,
    ...(givenDays === null ? stretchWarnings(bulk, days) : []),
    ...futureWarnings(requests.days, now),
  ];
  return { fromMs, toMs, days, silenceDays, warnings };
}

/** In ms, after the end of the log. None where other rows say that the log went on without requests. */
function silenceUntilNext(toMs: number, times: Activity | null): number {
  if (times === null || toMs - times.lastMs >= SILENCE_MS) return 0;
  return Math.max(0, times.lastMs + silenceAfter(times) - toMs);
}

/** Where a log of a week or more has traffic two or three times. A shorter one has its own warning. */
function fewRunsWarnings(silenceDays: number, days: number | null, times: Activity | null): Period['warnings'] {
  if (silenceDays === 0 || times === null || times.silences.length >= MIN_SILENCES || isShort(days)) return [];
  const says = `Traffic came only ${plural(times.silences.length + 1, 'time')} in this log. Monthly figures assume that it goes on at this pace.`;
  return [{ code: 'few-runs', says, count: 1 }];
}

/** A few rows with a wrong time can stretch the whole log. */
function stretchWarnings(bulk: Bulk | null, days: number | null): Period['warnings'] {
  if (bulk === null || days === null) return [];
  const { first, last, outside } = bulk;
  const lie = outside === 1 ? 'lies' : 'lie';
  const says =
    `${plural(outside, 'request')} ${lie} far from the others, which run from ${formatDay(first * DAY_MS)} to ${formatDay(last * DAY_MS)}. ` +
    `Monthly figures therefore assume that the log covers ${plural(days, 'day')}. ` +
    `If these times are wrong, remove the rows, or set the days that the log covers: --days ${last - first + 1}.`;
  return [{ code: 'far-off-times', says, count: outside }];
}

function futureWarnings(daysWithRequests: readonly DayCount[], now: number): Period['warnings'] {
  const tomorrow = now / DAY_MS + 1;
  const count = daysWithRequests.reduce((sum, { day, requests }) => sum + (day > tomorrow ? requests : 0), 0);
  const last = daysWithRequests.at(-1);
  if (count === 0 || last === undefined) return [];
  const says = `Some requests have times in the future, up to ${formatDay(last.day * DAY_MS)}. Check the clock that wrote them, their unit and their time zone.`;
  return [{ code: 'future-times', says, count }];
}

function periodWarnings(span: number | null, days: number | null): Period['warnings'] {
  if (days === null) {
    const why = span === null ? 'The log has no time stamps' : 'The log covers less than ten minutes';
    return [
      {
        code: 'no-period',
        says: `${why}, so its figures count as one month. Set the days that it covers with --days.`,
        count: 1,
      },
    ];
  }
  if (!isShort(days)) return [];
  return [
    {
      code: 'short-period',
      says: `The log covers ${formatDuration(days * DAY_MS)}. Monthly figures assume that the rest of the month looks the same.`,
      count: 1,
    },
  ];
}

/** Runs of seven nights miss a week by the minutes by which they start apart. */
function isShort(days: number | null): boolean {
  return days !== null && days < WHOLE_WEEK - 1 / 24;
}
