import type { ImportResult } from '../../engine/import/import-result';
import { andMore } from '../../logs/files/and-more';
import { REJECT_REASONS } from '../../logs/reject-reasons';
import type { Intake } from '../../reports/intake';
import { percentAsGiven } from '../../wording/percent';
import type { BilledKind } from '../../workloads/billed-kind';
import { periodOf } from './period';

/**
 * The audit of an imported log: its source and its warnings. `sampleRate` is the share of the requests that the log
 * holds. `now` is in ms since 1970.
 */
export function auditLog(imported: ImportResult, givenDays: number | null, sampleRate = 1, now = Date.now()): Intake {
  const period = periodOf(imported.period, givenDays, imported.activity, now);
  const sum = (count: (file: ImportResult['files'][number]) => number) =>
    imported.files.reduce((total, file) => total + count(file), 0);
  const source: Intake['source'] = {
    format: [...new Set(imported.files.map((file) => file.format))].join(', '),
    files: imported.files.map(({ name, bytes, rows, rejected, costs }) => ({ name, bytes, rows, rejected, costs })),
    bytes: sum((file) => file.bytes),
    rows: sum((file) => file.rows),
    accepted: imported.accepted,
    rejected: sum((file) => file.rejected),
    duplicates: imported.duplicates,
    from: period.fromMs === null ? null : new Date(period.fromMs).toISOString(),
    to: period.toMs === null ? null : new Date(period.toMs).toISOString(),
    days: period.days,
    ...(period.silenceDays > 0 ? { silenceDays: period.silenceDays } : {}),
    sampleRate,
    billed: billedIn(imported.files),
    workloadKey: imported.key,
    rejects: imported.rejects.map((reject) => ({ ...reject, says: REJECT_REASONS[reject.reason] })),
  };
  const notes = joinNotes(imported.files);
  if (sampleRate < 1) {
    const says = `The log holds ${percentAsGiven(sampleRate)} of the requests. Money is scaled up to all requests; counts and tokens are those of the log.`;
    notes.push({ code: 'scaled-sample', says, count: imported.accepted });
  }
  return { source, notes: [...period.warnings, ...notes] };
}

/** What the costs of all files are; null if none has costs. Where they differ, each workload has its own, and the rest is unknown. */
function billedIn(files: ImportResult['files']): BilledKind | null {
  const [kind = null, ...others] = new Set(files.flatMap(({ costs }) => costs ?? []));
  return others.length === 0 ? kind : 'unknown';
}

type Note = Intake['notes'][number];

/** The notes on the files, merged if several files have the same. */
function joinNotes(files: ImportResult['files']): Note[] {
  const groups = new Map<string, { name: string; files: number; code: string; rest: string; count: number }>();
  for (const { name, notes, rows, rejected } of files) {
    for (const { code, says, count } of notes) {
      const rest = says.startsWith(name) ? says.slice(name.length) : null;
      const key = rest === null ? says : `${code} ${rest}`;
      const group = groups.get(key) ?? {
        name: rest === null ? '' : name,
        files: 0,
        code,
        rest: rest ?? says,
        count: 0,
      };
      groups.set(key, group);
      group.files += 1;
      group.count += count ?? rows - rejected;
    }
  }
  return [...groups.values()].map(({ name, files: same, code, rest, count }) => ({
    code,
    says: (name === '' ? '' : andMore(name, same)) + rest,
    count,
  }));
}
