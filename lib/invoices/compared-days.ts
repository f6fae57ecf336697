import { formatDay, formatUtc } from '../wording/date';

const DAY_MS = 86_400_000;
const HOUR_MS = DAY_MS / 24;

/** From an instant until before another, in ms since 1970. */
export type Span = { fromMs: number; toMs: number };
/** The days of an invoice or a usage export, which counts tokens without their money. */
export type InvoiceSpan = Span & { withoutMoney: boolean };

/** The days that both sides cover, in UTC; `wholeLog`: they hold all of the log. `notes` say what that leaves out. */
export type ComparedDays = Span & { wholeLog: boolean; notes: string[] };

/**
 * The whole days that the invoices of a provider and a log have in common, or the problem where there are none. Usage exports
 * count only for days whose money is there too. The log's span is null where it has no dates: then all of both is compared.
 */
export function comparedDays(
  invoices: readonly InvoiceSpan[],
  log: Span | null,
): ComparedDays | { problem: string; remedy: string } {
  const money = joined(invoices.filter(({ withoutMoney }) => !withoutMoney));
  const usage = joined(invoices.filter(({ withoutMoney }) => withoutMoney));
  if (money === null) {
    return {
      problem: 'A usage export counts tokens and does not say what they cost.',
      remedy: 'Give the cost export or the invoice of the same days too.',
    };
  }
  for (const span of [money, usage]) {
    if (span?.gap == null) continue;
    return {
      problem: `The invoices leave out the time from ${formatUtc(span.gap.fromMs)} to ${formatUtc(span.gap.toMs)}.`,
      remedy: 'Check the invoices of each time by themselves.',
    };
  }
  const billed = usage === null ? money : shared(money, usage);
  if (log === null) {
    const notes = ['The log has no dates. All of it is compared with all of the invoice, whatever days they are of.'];
    return { ...billed, wholeLog: true, notes };
  }
  const days = shared(billed, wholeDays(log));
  if (days.toMs <= days.fromMs) {
    return {
      problem: `The invoice covers ${daysSay(billed)}, and the log ${daysSay(wholeDays(log))}. They share no day.`,
      remedy: 'Choose an invoice of the days of the log.',
    };
  }
  return { ...days, wholeLog: days.fromMs <= log.fromMs && days.toMs >= log.toMs, notes: notesOn(days, billed, log) };
}

function notesOn(days: Span, billed: Span, log: Span): string[] {
  const notes: string[] = [];
  const own = wholeDays(log);
  if (billed.fromMs !== own.fromMs || billed.toMs !== own.toMs) {
    notes.push(
      `The invoice covers ${daysSay(billed)}, and the log ${daysSay(own)}. The check covers ${daysSay(days)}, and nothing is scaled.`,
    );
  }
  if (days.fromMs === own.fromMs && log.fromMs - own.fromMs > HOUR_MS) {
    notes.push(
      `The log begins on ${formatUtc(log.fromMs)}. What was billed before that on its first day is in the difference.`,
    );
  }
  if (days.toMs === own.toMs && own.toMs - log.toMs > HOUR_MS) {
    notes.push(
      `The log ends on ${formatUtc(log.toMs)}. What was billed after that on its last day is in the difference.`,
    );
  }
  return notes;
}

/** The whole days around a span. A span that ends at midnight does not touch the day that begins there. */
function wholeDays({ fromMs, toMs }: Span): Span {
  const from = Math.floor(fromMs / DAY_MS) * DAY_MS;
  return { fromMs: from, toMs: Math.max(from + DAY_MS, Math.ceil(toMs / DAY_MS) * DAY_MS) };
}

function shared(a: Span, b: Span): Span {
  return { fromMs: Math.max(a.fromMs, b.fromMs), toMs: Math.min(a.toMs, b.toMs) };
}

/** The whole days of several spans, with the first gap between them; null for none. */
function joined(spans: readonly Span[]): (Span & { gap: Span | null }) | null {
  const [first, ...rest] = spans.map(wholeDays).sort((a, b) => a.fromMs - b.fromMs);
  if (first === undefined) return null;
  return rest.reduce<Span & { gap: Span | null }>(
    (all, next) => ({
      fromMs: all.fromMs,
      toMs: Math.max(all.toMs, next.toMs),
      gap: all.gap ?? (next.fromMs > all.toMs ? { fromMs: all.toMs, toMs: next.fromMs } : null),
    }),
    { ...first, gap: null },
  );
}

/** "3 Nov 2026 to 5 Nov 2026", the last day included. */
function daysSay({ fromMs, toMs }: Span): string {
  const [first, last] = [formatDay(fromMs), formatDay(toMs - 1)];
  return first === last ? first : `${first} to ${last}`;
}
