import { type Report, reportSchema } from '../../reports/report';

/** About fifty reports of usual size, in characters of text. The latest is kept however large it is. */
const MOST_CHARACTERS = 8_000_000;

type Kept = { reports: Map<string, { text: string; report: Report }>; characters: number };

/** On globalThis because Next bundles this module twice, for pages and for routes. Ordered by use, the latest last. */
const holder = globalThis as typeof globalThis & { whowaitsReports?: Kept };

/**
 * The report of an audit, parsed from its stored text. Checking a report takes longer than reading it, and every page
 * and poll needs it, so it is cached while its text stays the same. It is shared, so it is frozen. Throws a ZodError if
 * it breaks the contract.
 */
export function parsedReport(auditId: string, text: string): Report {
  holder.whowaitsReports ??= { reports: new Map(), characters: 0 };
  const kept = holder.whowaitsReports;
  const known = kept.reports.get(auditId);
  const report = known?.text === text ? known.report : freeze(reportSchema.parse(JSON.parse(text)));
  forgetReport(auditId);
  kept.reports.set(auditId, { text, report });
  kept.characters += text.length;
  for (const oldest of kept.reports.keys()) {
    if (kept.characters <= MOST_CHARACTERS || oldest === auditId) break;
    forgetReport(oldest);
  }
  return report;
}

/** A deleted report stays in memory no longer than in the database. */
export function forgetReport(auditId: string): void {
  const kept = holder.whowaitsReports;
  if (kept === undefined) return;
  kept.characters -= kept.reports.get(auditId)?.text.length ?? 0;
  kept.reports.delete(auditId);
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
