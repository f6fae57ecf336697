import { ReplayPanel } from '@/components/plan/replay-panel';
import { planAudit } from '@/lib/audits/plan/plan-audit';
import type { PlanOptions } from '@/lib/plans/plan/plan';
import type { Report } from '@/lib/reports/report';

/** Reads the arrivals of a workload and sends them by the plan. The page does not wait for it. */
export async function Replayed(props: { auditId: string; report: Report; options: PlanOptions; workload: string }) {
  const plan = await planAudit(props.auditId, props.report, props.options, [props.workload]);
  const entry = plan.entries.find(({ id }) => id === props.workload);
  return entry === undefined ? null : <ReplayPanel entry={entry} />;
}
