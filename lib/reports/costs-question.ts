import { currentBill } from '../cost/bills';
import { sumUsd } from '../cost/money';
import { billsDiffer } from './bills-differ';
import { inputOfReported } from './cost-basis';
import type { Report } from './report';

/** Costs of an unknown kind, USD a month: as they count now, as an estimate, and how far they are from the rates (null: within 5%). */
export type CostsQuestion = { asInvoice: number; asEstimate: number; residual: number | null };

/**
 * Whether the costs of a log are an invoice or an estimate, where nobody has said and it matters: prices of this installation would
 * change an estimate, or the costs are far from the rates. Else null.
 */
export function costsQuestion({ workloads, rates, totals }: Report): CostsQuestion | null {
  const logged = workloads.filter(({ paid }) => paid.from === 'unknown');
  if (logged.length === 0) return null;
  const asEstimate = logged.flatMap((workload) => {
    const input = inputOfReported(workload, rates);
    return (input && currentBill({ ...input, billedKind: 'estimate' })) ?? workload.monthly.current ?? [];
  });
  const { reconciliation } = totals;
  const isFar = reconciliation !== undefined && billsDiffer(reconciliation);
  const isRepriced = logged.some(({ costBasis }) => costBasis?.rates.listed !== undefined);
  if (!isFar && !isRepriced) return null;
  return {
    asInvoice: sumUsd(logged.flatMap(({ monthly }) => monthly.current ?? [])),
    asEstimate: sumUsd(asEstimate),
    residual: isFar ? reconciliation.residual : null,
  };
}
