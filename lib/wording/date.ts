/** Written out, as the languages of one machine say "Sep" and those of the next "Sept". */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as "3 Nov 2026": the month is a word, because 3/11 is March in one country and November in another. Takes ISO 8601 or ms. */
export function formatDay(at: string | number): string {
  const day = new Date(at);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** A day as "3 Nov" where its year stands nearby: the lines of an axis have no room for more. */
export function formatDayTick(at: string | number): string {
  const day = new Date(at);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`;
}

/** A month as "Nov 2026". */
export function formatMonth(at: string | number): string {
  const day = new Date(at);
  return `${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** A moment as "3 Nov 2026, 02:15 UTC". It names its zone, as a log and its reader rarely share one. Takes ISO 8601 or ms. */
export function formatUtc(at: string | number): string {
  const moment = new Date(at);
  return `${formatDay(at)}, ${formatClock(moment.getUTCHours(), moment.getUTCMinutes())} UTC`;
}

/** A day or a moment as it was given in ISO 8601: a day does not gain a time of day. */
export function formatWhen(iso: string): string {
  return iso.includes('T') ? formatUtc(iso) : formatDay(iso);
}

/** A moment as "Mon 3 Nov, 02:15" in a time zone that is named beside it. */
export function formatLocalTime(ms: number, timeZone: string): string {
  return localText(ms, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** The day of a moment in a time zone, as "Mon 3 Nov 2026". */
export function formatLocalDay(ms: number, timeZone: string): string {
  return localText(ms, { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

/** A time of day as "02:05", in the zone that stands beside it. Hours go round the clock. */
export function formatClock(hour: number, minute = 0): string {
  return `${twoDigits(hour % 24)}:${twoDigits(minute)}`;
}

/** "5" as "05". */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function localText(ms: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(ms);
}
