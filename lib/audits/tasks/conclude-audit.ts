import { conclude, worksOf } from '../../assessment/conclude';
import type { Work } from '../../assessment/work/work';
import { assumptionsWith } from '../../cost/assumptions/own';
import type { Histories } from '../../latency/decision';
import type { Prices } from '../../pricing/overrides/prices';
import { auditedOf } from '../../store/audits/audit-result';
import type { Conclude } from '../../store/audits/conclude-again';
import type { ReportInputs } from '../../store/audits/report-inputs';

/**
 * Makes reports from stored data at these prices and at the time of each call. It does not yield, so a server runs it
 * elsewhere (see tasks/do-task.ts). Throws a ZodError for a workload of another version.
 */
export function concludeAt(prices: Prices): Conclude {
  return (inputs, { decisions, own }) => {
    const context = { prices, decisions, assumptions: assumptionsWith(own), own, at: Date.now() };
    return conclude(inputs.intake, worksIn(inputs, decisions), context);
  };
}

async function* worksIn({ kind, intake, workloads }: ReportInputs, decisions: Histories): AsyncGenerator<Work> {
  for await (const row of workloads()) yield* worksOf(auditedOf(kind, [row]), intake.source, decisions);
}
