import { monthlyFactor } from '../cost/monthly';
import { decisionsInForce } from '../latency/decisions-in-force';
import type { Catalogue } from '../pricing/catalogue';
import type { Prices } from '../pricing/prices';
import { paidIsEstimate } from '../reports/is-estimate';
import { paidNow } from '../reports/paid-now';
import type { Report } from '../reports/report';
import { roundedAwayNow } from '../reports/rounded-away';
import { savingUndecided } from '../reports/saving-undecided';
import type { AuditKind } from '../store/audit-record';
import { type AuditResult, auditedOf } from '../store/audit-result';
import type { Histories } from '../store/decisions';
import type { WorkloadRow, WorkloadRows } from '../store/stored-workloads';
import { assessWorkflow } from './assess-workflow';
import { assessProfile } from './assess-workload';
import type { Assessment } from './assessment';
import { buildReport } from './build-report';

/** What is known of an audit before its workloads are tagged or priced. `notes` are the warnings of its reading. */
export type AuditDraft = { kind: AuditKind; source: Report['source']; notes: Report['warnings'] };

/**
 * Tags and prices what was audited, with what people decided on it, and adds it up. It takes about a millisecond a workload, of which
 * only the assessment is kept, and it does not pause: a server runs it elsewhere (see assess.ts). Throws a ZodError for a workload
 * that is not this version's.
 */
export async function concludeAudit(
  { kind, source, notes }: AuditDraft,
  workloads: WorkloadRows,
  histories: Histories,
  prices: Prices,
): Promise<AuditResult> {
  const assessments: Assessment[] = [];
  for await (const row of workloads()) assessments.push(...assess(kind, row, source, histories, prices.catalogue));
  const report = buildReport(source, assessments, notes, prices);
  const { net, accounting } = report.totals;
  const monthlyCurrent = paidNow(report);
  const away = roundedAwayNow(report.workloads);
  const known = (usd: number) => (monthlyCurrent === null ? null : usd);
  return {
    report,
    headline: {
      monthlyCurrent,
      estimated: paidIsEstimate(report.totals),
      ...(away > 0 ? { roundedAway: away } : {}),
      ...(savingUndecided(report) ? { savingUndecided: true } : {}),
      netLow: known(net.low),
      netBase: known(net.base),
      netHigh: known(net.high),
      requests: accounting.requests.total,
      workloads: report.workloads.length,
    },
  };
}

function assess(
  kind: AuditKind,
  row: WorkloadRow,
  { days, sampleRate }: Report['source'],
  histories: Histories,
  catalogue: Catalogue,
): Assessment[] {
  const audited = auditedOf(kind, [row]);
  const decided = (id: string) => decisionsInForce(histories.get(id) ?? []);
  if (audited.from === 'list')
    return audited.workloads.map((workflow) => assessWorkflow(workflow, decided(workflow.id), catalogue));
  const factor = monthlyFactor(days) / sampleRate;
  return audited.workloads.map((profile) => assessProfile(profile, factor, decided(profile.id), catalogue));
}
