import { formatDuration } from '../../../wording/duration';
import { formatDecimal } from '../../../wording/number';
import { isUnderADay } from '../../../workloads/under-a-day';
import type { Report } from '../../report';

const DAY_MS = 86_400_000;

type Source = Pick<Report['source'], 'days' | 'silenceDays'>;
type Span = Pick<Report['source'], 'days' | 'from'>;

/** The days of a log: whole from ten on, and hours or minutes below one. */
export function formatDays(days: number): string {
  return exactDays(days < 10 ? days : Math.round(days));
}

/** To a tenth of a day, hours or minutes below one. */
function exactDays(days: number): string {
  if (days < 1) return formatDuration(days * DAY_MS);
  const shown = formatDecimal(days);
  return shown === '1' ? '1 day' : `${shown} days`;
}

/** Why a log covers more days than lie between its first and its last request, so that its parts add up. Null where it does not. */
export function periodSays({ days, silenceDays = 0 }: Source): string | null {
  if (days === null || silenceDays === 0) return null;
  return (
    `The log covers ${exactDays(days)}: ${exactDays(days - silenceDays)} from the first to the last request, ` +
    `and ${exactDays(silenceDays)} until its traffic would start again.`
  );
}

/** How long a log is that covers less than a day. Null for others. */
export function underADay({ days, from }: Span): string | null {
  if (!isUnderADay({ days, from })) return null;
  return days === null ? 'less than ten minutes' : formatDays(days);
}

const LENGTH_WARNINGS = ['no-period', 'short-period', 'few-runs'];

/** The warnings of a log that is too short for its monthly figures, which stand beside those. */
export function lengthWarnings({ warnings }: Pick<Report, 'warnings'>): Report['warnings'] {
  return warnings.filter(({ code }) => LENGTH_WARNINGS.includes(code));
}
