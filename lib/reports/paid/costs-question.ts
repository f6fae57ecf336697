import { currentBill } from '../../cost/bills';
import { sumUsd } from '../../cost/money';
import type { WorkloadInput } from '../../cost/workload-input';
import { saidParts } from '../../workloads/billed-kind';
import { inputOfReported } from '../cost-basis';
import type { Report, ReportWorkload } from '../report';
import { billsDiffer } from './bills-differ';
import { paidParts } from './paid-parts';

/** Costs of an unknown kind, USD a month: as they count now, as an estimate, and how far they are from the rates (null: within 5%). */
export type CostsQuestion = { asInvoice: number; asEstimate: number; residual: number | null };

/**
 * Whether costs of the log are an invoice or an estimate, where neither their file nor a person has said and it matters: prices of
 * this installation would change an estimate, or the costs are far from the rates. Else null. Costs of a known kind are not in it.
 */
export function costsQuestion({ workloads, rates }: Pick<Report, 'workloads' | 'rates'>): CostsQuestion | null {
  const asked = workloads.flatMap((workload) => {
    const unknown = paidParts(workload).find(({ from }) => from === 'unknown');
    return unknown === undefined ? [] : [{ workload, usd: unknown.usd ?? 0 }];
  });
  if (asked.length === 0) return null;
  const known = asked.flatMap(({ workload }) => workload.reconciliation ?? []);
  const [billed, computed] = [sumUsd(known.map((one) => one.billed)), sumUsd(known.map((one) => one.computed))];
  const isFar = billsDiffer({ billed, computed });
  const isRepriced = asked.some(({ workload }) => workload.costBasis?.rates.listed !== undefined);
  if (!isFar && !isRepriced) return null;
  const asInvoice = sumUsd(asked.map(({ usd }) => usd));
  return {
    asInvoice,
    asEstimate: sumUsd([asInvoice, ...asked.map(({ workload }) => changeAsEstimate(workload, rates))]),
    residual: isFar ? sumUsd([billed, -computed]) : null,
  };
}

/** How much more a workload would cost, USD a month, if its costs of an unknown kind were an estimate. */
function changeAsEstimate(workload: ReportWorkload, rates: Report['rates']): number {
  const input = inputOfReported(workload, rates);
  const [before, after] = [input && currentBill(input), input && currentBill(withEstimate(input))];
  return before === null || after === null ? 0 : sumUsd([after, -before]);
}

function withEstimate({ billedParts, ...input }: WorkloadInput): WorkloadInput {
  return billedParts === undefined
    ? { ...input, billedKind: 'estimate' }
    : { ...input, billedParts: saidParts(billedParts, 'estimate') };
}
