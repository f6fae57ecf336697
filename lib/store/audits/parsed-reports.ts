import type { Report } from '../../reports/report';
import { parseReport } from './parse-report';

/** About a hundred reports of usual size, in characters of their text. The latest is kept however large it is. */
const MOST_CHARACTERS = 16_000_000;

/** A stored report: in which database, of which audit, and the how manieth result of it, which no other text has. */
export type StoredAs = { database: object; auditId: string; revision: number };

type KeptReport = StoredAs & { report: Report; characters: number };
type Kept = { reports: Map<string, KeptReport>; characters: number };

/** On globalThis because Next bundles this module twice, for pages and for routes. Ordered by use, the latest last. */
const holder = globalThis as typeof globalThis & { whowaitsReports?: Kept };

/**
 * The report that was parsed before; null if it is not kept. The text of thousands of workloads takes longer to read than a page to
 * make, and every page and poll needs it. It is shared, so it is frozen.
 */
export function keptReport(stored: StoredAs): Report | null {
  const known = holder.whowaitsReports?.reports.get(stored.auditId);
  if (known === undefined || known.database !== stored.database || known.revision !== stored.revision) return null;
  keep(known);
  return known.report;
}

/** Parses the stored text of a report and keeps it. Throws a ZodError if it breaks the contract. */
export function parsedReport(stored: StoredAs, text: string): Report {
  const report = freeze(parseReport(JSON.parse(text)));
  keep({ ...stored, report, characters: text.length });
  return report;
}

/** A deleted report stays in memory no longer than in the database. */
export function forgetReport(auditId: string): void {
  const kept = holder.whowaitsReports;
  if (kept === undefined) return;
  kept.characters -= kept.reports.get(auditId)?.characters ?? 0;
  kept.reports.delete(auditId);
}

function keep(report: KeptReport): void {
  holder.whowaitsReports ??= { reports: new Map(), characters: 0 };
  const kept = holder.whowaitsReports;
  forgetReport(report.auditId);
  kept.reports.set(report.auditId, report);
  kept.characters += report.characters;
  for (const oldest of kept.reports.keys()) {
    if (kept.characters <= MOST_CHARACTERS || oldest === report.auditId) break;
    forgetReport(oldest);
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
