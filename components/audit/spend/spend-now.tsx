import { Usd } from '@/components/ui/usd';
import { isEstimate } from '@/lib/reports/is-estimate';
import type { ReportWorkload } from '@/lib/reports/report';
import { roundedAway } from '@/lib/reports/rounded-away';
import { formatUsdRange } from '@/lib/wording/usd';

/** What a workload costs now, USD a month. An estimate says so and shows its range. */
export function SpendNow({ workload }: { workload: Pick<ReportWorkload, 'monthly' | 'uncounted' | 'roundedAway'> }) {
  const range = workload.uncounted?.bills?.current ?? null;
  return (
    <>
      <Usd value={workload.monthly.current} roundedAway={roundedAway(workload, 'current')} />
      {isEstimate(workload) && <span className="block text-xs text-ink-faint">estimated, {formatUsdRange(range)}</span>}
    </>
  );
}
