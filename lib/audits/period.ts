const DAY_MS = 86_400_000;
/** Under ten minutes of traffic says nothing about a month. */
const MIN_DAYS = 10 / (24 * 60);
/** From a week on every weekday was seen. */
const WHOLE_WEEK = 7;

/** The time a log covers; `days` null where it can't be extrapolated, so that its figures are taken as one month. */
export type Period = {
  fromMs: number | null;
  toMs: number | null;
  days: number | null;
  warnings: { code: string; says: string; count: number }[];
};

/** The period from the first to the last request (or the end of what the last row covers), or as many days as the user says. */
export function periodOf(covered: { fromMs: number; toMs: number } | null, givenDays: number | null): Period {
  const fromMs = covered?.fromMs ?? null;
  const toMs = covered?.toMs ?? null;
  const span = fromMs === null || toMs === null ? null : (toMs - fromMs) / DAY_MS;
  const days = givenDays ?? (span !== null && span >= MIN_DAYS ? span : null);
  return { fromMs, toMs, days, warnings: givenDays === null ? periodWarnings(span, days) : [] };
}

function periodWarnings(span: number | null, days: number | null): Period['warnings'] {
  if (days === null) {
    const why = span === null ? 'The log has no time stamps' : 'The log covers less than ten minutes';
    return [
      {
        code: 'no-period',
        says: `${why}, so its figures are taken as one month. Say how many days it covers with --days.`,
        count: 1,
      },
    ];
  }
  if (days >= WHOLE_WEEK) return [];
  const covers =
    days >= 1
      ? `${days.toFixed(1)} days`
      : days * 24 >= 1
        ? `${(days * 24).toFixed(1)} hours`
        : `${Math.round(days * 24 * 60)} minutes`;
  return [
    {
      code: 'short-period',
      says: `The log covers ${covers}. Monthly figures assume that the rest of the month looks the same.`,
      count: 1,
    },
  ];
}
