import { currentBill, standardBill } from '../../cost/bills';
import { roundUsd, timesAMonth } from '../../cost/money';
import type { WorkloadInput } from '../../cost/workload-input';
import { inputOfReported } from '../../reports/cost-basis';
import type { Report, ReportWorkload } from '../../reports/report';

type Recurs = NonNullable<ReportWorkload['recurs']>;
type Recurring = { workload: ReportWorkload; input: WorkloadInput };

/**
 * Work that a log shows once, with the month that it has where somebody said of the same work in another log how often it comes: it moves
 * to another tier, and is another workload there. USD a month; its overhead is unknown. Null where it has no basis to be priced from.
 */
export function asRecurring(workload: ReportWorkload, recurs: Recurs, rates: Report['rates'] = []): Recurring | null {
  const once = inputOfReported(workload, rates);
  if (once === null) return null;
  const times = timesAMonth(recurs);
  const input = {
    ...once,
    monthlyFactor: once.monthlyFactor * times,
    runsPerMonth: once.runsPerMonth * times,
  };
  const { current = null } = workload.once ?? {};
  const { once: _, ...rest } = workload;
  const monthly = {
    ...{ ...workload.monthly, sync: standardBill(input), overhead: null },
    current: currentBill(input) ?? (current === null ? null : roundUsd(current * times)),
  };
  return { workload: { ...rest, recurs, monthly }, input };
}
