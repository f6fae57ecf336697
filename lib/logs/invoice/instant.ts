const EPOCH_SECONDS = /^\d{9,10}(?:\.0+)?$/;
/** A day of Azure's exports: 07/15/2026. In 15/07/2026 the order is another one, and no day is read. */
const US_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** An instant with a clock, which is UTC where it names no zone: "2026-08-05 10:00:00 UTC", "2026-03-31 02:00". */
const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(UTC|Z|[+-]\d{2}:?\d{2})?$/;

/** When a line of an invoice begins or ends, in ms since 1970; null for another form. `isDay`: it names no time of day. */
export function instantOf(text: string): { ms: number; isDay: boolean } | null {
  const given = text.trim();
  const [, month = '', day = '', year = ''] = US_DAY.exec(given) ?? [];
  const [, date = '', clock = '', zone = 'Z'] = CLOCK.exec(given) ?? [];
  const isDay = DAY.test(given) || year !== '';
  const ms = EPOCH_SECONDS.test(given)
    ? Number(given) * 1000
    : year !== ''
      ? Date.parse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00Z`)
      : isDay
        ? Date.parse(`${given}T00:00Z`)
        : date === ''
          ? Number.NaN
          : Date.parse(`${date}T${clock}${zone === 'UTC' ? 'Z' : zone}`);
  return Number.isNaN(ms) ? null : { ms, isDay };
}
