import { monthlyFactor } from '../cost/monthly';
import { decisionsInForce } from '../latency/decisions-in-force';
import type { Catalogue } from '../pricing/catalogue';
import type { Prices } from '../pricing/prices';
import { paidNow } from '../reports/paid-now';
import type { Report } from '../reports/report';
import type { AuditResult } from '../store/audit-result';
import type { Histories } from '../store/decisions';
import type { Audited } from '../workloads/audited';
import { assessWorkflow } from './assess-workflow';
import { assessProfile } from './assess-workload';
import type { Assessment } from './assessment';
import { buildReport } from './build-report';

/** An audit before anything in it is tagged or priced. `notes` are the warnings of its reading. */
export type AuditDraft = { source: Report['source']; notes: Report['warnings']; audited: Audited };

/** Tags and prices what was audited, with what people decided on it, and adds it up. */
export function concludeAudit(
  { source, notes, audited }: AuditDraft,
  histories: Histories,
  prices: Prices,
): AuditResult {
  const report = buildReport(source, assess(audited, source, histories, prices.catalogue), notes, prices);
  const { net, accounting } = report.totals;
  return {
    report,
    headline: {
      monthlyCurrent: paidNow(report),
      netLow: net.low,
      netBase: net.base,
      netHigh: net.high,
      requests: accounting.requests.total,
      workloads: report.workloads.length,
    },
  };
}

function assess(
  audited: Audited,
  { days, sampleRate }: Report['source'],
  histories: Histories,
  catalogue: Catalogue,
): Assessment[] {
  const decided = (id: string) => decisionsInForce(histories.get(id) ?? []);
  if (audited.from === 'list')
    return audited.workloads.map((workflow) => assessWorkflow(workflow, decided(workflow.id), catalogue));
  const factor = monthlyFactor(days) / sampleRate;
  return audited.workloads.map((profile) => assessProfile(profile, factor, decided(profile.id), catalogue));
}
