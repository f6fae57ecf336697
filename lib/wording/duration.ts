import { twoDigits } from './date';
import { lateFormat } from './late-format';
import { formatCount } from './number';

const TWO_DIGITS = lateFormat({ maximumSignificantDigits: 2 });
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

/** A measured time to two digits, in the largest unit that it fills: a bucket or a mean is not known any better. Takes ms. */
export function formatDuration(ms: number): string {
  if (ms < SECOND) return `${formatCount(Number(ms.toPrecision(2)))} ms`;
  if (ms < MINUTE) return `${TWO_DIGITS.format(ms / SECOND)} s`;
  if (ms < HOUR) return `${TWO_DIGITS.format(ms / MINUTE)} min`;
  if (ms < DAY) return `${TWO_DIGITS.format(ms / HOUR)} h`;
  const days = TWO_DIGITS.format(ms / DAY);
  return days === '1' ? '1 day' : `${days} days`;
}

/** A time that a person watches run, to the second: "1 min 05 s". Takes ms. */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / SECOND));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${twoDigits(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
