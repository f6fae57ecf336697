import { type Report, type ReportWorkload, reportSchema, reportWorkloadSchema } from '../reports/report';
import { compiledForMany } from '../workloads/compiled-for-many';

/** What a frozen report has of a workload beside its name. A field that the contract gains stays out until it is listed. */
const workloadFields = reportWorkloadSchema.pick({
  provider: true,
  model: true,
  requests: true,
  uncountedBatches: true,
  inputTokens: true,
  cacheReadTokens: true,
  outputTokens: true,
  errorRate: true,
  latencyClass: true,
  held: true,
  probabilities: true,
  confidence: true,
  strength: true,
  overridden: true,
  declaredHours: true,
  deadlineHours: true,
  outcome: true,
  verdict: true,
  way: true,
  saving: true,
  monthly: true,
  once: true,
  paid: true,
  roundedAway: true,
  reconciliation: true,
  retries: true,
  unpriced: true,
  uncounted: true,
});

const workloadFieldsFor = compiledForMany(workloadFields);

const sourceFields = reportSchema.shape.source.pick({
  bytes: true,
  rows: true,
  accepted: true,
  rejected: true,
  duplicates: true,
  from: true,
  to: true,
  days: true,
  silenceDays: true,
  sampleRate: true,
  billed: true,
});

const wholeFields = reportSchema.pick({
  schemaVersion: true,
  rule: true,
  sampling: true,
  providers: true,
});

/** The series of spend over time name applications, and a shared page draws none. */
const totalsFields = reportSchema.shape.totals.omit({ overTime: true });

/** Warnings about the length of the log, whose sentences have figures and days only. */
const SAFE_WARNINGS = ['no-period', 'short-period', 'few-runs'];

/**
 * The report for people outside, without what names or quotes anything but providers and models; with the names of workloads, applications,
 * routes, owners and cost centres where `names` says so. Notes are never in it. Totals and money are those of the report.
 */
export function freezeReport(report: Report, names: boolean): Report {
  return {
    ...wholeFields.parse(report),
    totals: totalsFields.parse(report.totals),
    source: { ...sourceFields.parse(report.source), format: 'shared', files: [], rejects: [] },
    catalogue: { version: report.catalogue.version, checkedOn: report.catalogue.checkedOn },
    workloads: report.workloads.map((workload, index) => frozenWorkload(workload, index + 1, names)),
    warnings: report.warnings.filter(({ code }) => SAFE_WARNINGS.includes(code)),
  };
}

function frozenWorkload(workload: ReportWorkload, number: number, names: boolean): ReportWorkload {
  const { name, application, route, owner, costCentre, batch, recurs } = workload;
  return {
    ...workloadFieldsFor(workload).parse(workload),
    ...(names
      ? {
          ...{ name, application, route },
          ...(owner === undefined ? {} : { owner }),
          ...(costCentre === undefined ? {} : { costCentre }),
        }
      : { name: `Workload ${number}`, application: null, route: null }),
    ...(recurs === undefined ? {} : { saidToRecur: { times: recurs.times, every: recurs.every } }),
    id: `w${number}`,
    question: null,
    evidence: [],
    batch: { eligible: batch.eligible, blockers: codesOf(batch.blockers) },
    ways: workload.ways.map(({ today, ...way }) => ({
      ...way,
      blockers: codesOf(way.blockers),
      unknown: null,
      rates: [],
      ...(today === undefined ? {} : { today: { ...today, rates: { standard: [], way: [] } } }),
    })),
  };
}

/** That something stops a way, without the sentence. */
function codesOf(findings: ReportWorkload['batch']['blockers']): { code: string; says: string }[] {
  return findings.map(({ code }) => ({ code, says: '' }));
}
