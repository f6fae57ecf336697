import { currentBill, estimateScale } from '../cost/bills';
import { isRoundedAway, roundUsd } from '../cost/money';
import type { WorkloadInput } from '../cost/workload-input';
import type { ReportWorkload } from '../reports/report';
import type { Work } from './work';

/** What a workload costs now: a month, over the log's own days and a year, and what kind of sum it is. */
export type SpendNow = { current: number | null; roundedAway: boolean; paid: ReportWorkload['paid'] };

/**
 * Each sum is worked out from the log and rounded by itself, so that none is a rounded one divided or multiplied. Without a known
 * rate, the cost in the log is the only figure, and it may lack requests.
 */
export function spendNow(work: Work, input: WorkloadInput | null, ownPrices: boolean): SpendNow {
  const { month, log, year } = work.factors;
  const isBill = input !== null && currentBill(input) !== null;
  const logged = work.billedUsd === null ? null : work.billedUsd * (input === null ? 1 : estimateScale(input));
  const over = (factor: number): number | null => {
    if (isBill) return currentBill({ ...input, monthlyFactor: factor });
    return logged === null ? null : roundUsd(logged * factor);
  };
  const current = over(month);
  const from = isBill ? fromOf(input) : logged === null ? null : (work.billedKind ?? 'unknown');
  return {
    current,
    roundedAway: !isBill && logged !== null && isRoundedAway(logged * month),
    paid: {
      from,
      inLog: log === null ? null : over(log),
      inYear: year === null ? null : over(year),
      ownPrices:
        ownPrices && (from === 'computed' || (from === 'estimate' && input !== null && estimateScale(input) !== 1)),
    },
  };
}

/** The cost of a listed workflow is what a person says that it costs, as much as a bill is. */
function fromOf({ billedUsd, flatCost, billedKind }: WorkloadInput): NonNullable<ReportWorkload['paid']['from']> {
  return billedUsd === null && flatCost === undefined ? 'computed' : (billedKind ?? 'unknown');
}
