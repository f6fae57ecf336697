import { currentBill, estimateScale, loggedParts, paidShare } from '../../cost/bills';
import { centsOfParts, isRoundedAway, roundUsd, toCents } from '../../cost/money';
import type { WorkloadInput } from '../../cost/workload-input';
import type { ReportWorkload } from '../../reports/report';
import type { BilledPart } from '../../workloads/billed-kind';
import type { Work } from '../work/work';

type Paid = ReportWorkload['paid'];
/** What a workload costs now: a month, over the log's own days and a year, and what kind of sum it is. */
export type SpendNow = { current: number | null; roundedAway: boolean; paid: Paid };

/**
 * Each sum is worked out from the log and rounded by itself, so that none is a rounded one divided or multiplied. Without a known
 * rate, the cost in the log is the only figure, and it may lack requests.
 */
export function spendNow(work: Work, input: WorkloadInput | null, ownPrices: boolean): SpendNow {
  const { month, log, year } = work.factors;
  const isBill = input !== null && currentBill(input) !== null;
  const logged = input === null || work.billedUsd === null ? null : loggedParts(input, work.billedUsd);
  const loggedUsd = logged?.reduce((sum, { usd }) => sum + usd, 0) ?? null;
  const over = (factor: number): number | null => {
    if (isBill) return currentBill({ ...input, monthlyFactor: factor });
    return loggedUsd === null ? null : roundUsd(loggedUsd * factor);
  };
  const current = over(month);
  const share = input === null ? 1 : paidShare(input);
  const kinds = isBill ? kindsOf(input) : (logged ?? []);
  const isScaled = input !== null && kinds.some(({ kind }) => kind === 'estimate') && estimateScale(input) !== 1;
  return {
    current,
    roundedAway: !isBill && loggedUsd !== null && isRoundedAway(loggedUsd * month),
    paid: {
      ...sourcesOf(kinds, current, month),
      inLog: log === null ? null : over(log),
      inYear: year === null ? null : over(year),
      ownPrices: ownPrices && (isScaled || kinds.some(({ kind }) => kind === 'computed')),
      ...(share === 1 ? {} : { share }),
    },
  };
}

type Source = { kind: BilledPart['kind'] | 'computed'; usd: number };

/** What a bill is made of. The cost of a listed workflow is what a person says that it costs, as much as a bill is. */
function kindsOf(input: WorkloadInput): Source[] {
  const { billedUsd, flatCost, billedKind = 'unknown' } = input;
  if (billedUsd !== null) return loggedParts(input, billedUsd);
  return [{ kind: flatCost === undefined ? 'computed' : billedKind, usd: 0 }];
}

/** Where the sum of a month comes from, with its parts where that is several. */
function sourcesOf(kinds: readonly Source[], current: number | null, month: number): Pick<Paid, 'from' | 'parts'> {
  const [only, ...others] = kinds;
  if (only === undefined || current === null) return { from: null };
  if (others.length === 0) return { from: only.kind };
  const cents = centsOfParts(
    kinds.map(({ usd }) => usd * month),
    toCents(current),
  );
  return { from: 'several', parts: kinds.map(({ kind }, at) => ({ from: kind, usd: (cents[at] ?? 0) / 100 })) };
}
