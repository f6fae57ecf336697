import { monthlyFactor } from '../cost/monthly';
import type { ImportResult } from '../engine/import-result';
import { REJECT_REASONS } from '../logs/reject-reasons';
import type { Report } from '../reports/report';
import { assessProfile } from './assess-workload';
import { buildReport } from './build-report';
import { periodOf } from './period';

/** The report of an imported log: workloads tagged, priced and added up. `sampleRate`: the share of the requests that it holds. */
export function auditLog(imported: ImportResult, givenDays: number | null, sampleRate = 1): Report {
  const period = periodOf(imported.period, givenDays);
  const factor = monthlyFactor(period.days) / sampleRate;
  const sum = (count: (file: ImportResult['files'][number]) => number) =>
    imported.files.reduce((total, file) => total + count(file), 0);
  const source: Report['source'] = {
    format: [...new Set(imported.files.map((file) => file.format))].join(', '),
    files: imported.files.map(({ name, bytes, rows, rejected }) => ({ name, bytes, rows, rejected })),
    bytes: sum((file) => file.bytes),
    rows: sum((file) => file.rows),
    accepted: imported.accepted,
    rejected: sum((file) => file.rejected),
    duplicates: imported.duplicates,
    from: period.fromMs === null ? null : new Date(period.fromMs).toISOString(),
    to: period.toMs === null ? null : new Date(period.toMs).toISOString(),
    days: period.days,
    sampleRate,
    rejects: imported.rejects.map((reject) => ({ ...reject, says: REJECT_REASONS[reject.reason] })),
  };
  const notes = imported.files.flatMap((file) =>
    file.notes.map((note) => ({ ...note, count: file.rows - file.rejected })),
  );
  return buildReport(
    source,
    imported.profiles.map((profile) => assessProfile(profile, factor)),
    [...period.warnings, ...notes],
  );
}
