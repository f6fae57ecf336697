import { Usd } from '@/components/ui/usd';
import { isEstimate } from '@/lib/reports/paid/is-estimate';
import { roundedAway } from '@/lib/reports/paid/rounded-away';
import { moneyOf } from '@/lib/reports/ran-once';
import type { ReportWorkload } from '@/lib/reports/report';
import { workloadPaidSays } from '@/lib/reports/words/paid/paid-says';
import { formatUsdRange } from '@/lib/wording/usd';

/** What a workload costs now, USD a month, or cost once, and what the sum is. An estimate from other tokens shows its range. */
export function SpendNow({
  workload,
}: {
  workload: Pick<ReportWorkload, 'monthly' | 'once' | 'paid' | 'uncounted' | 'roundedAway'>;
}) {
  const says = workloadPaidSays(workload);
  const range = workload.uncounted?.bills?.current ?? null;
  return (
    <>
      <Usd value={moneyOf(workload).current} roundedAway={roundedAway(workload, 'current')} />
      {says !== '' && (
        <span className="block text-xs text-ink-faint">
          {says}
          {workload.paid.ownPrices && ', with your own prices'}
        </span>
      )}
      {isEstimate(workload) && <span className="block text-xs text-ink-faint">estimated, {formatUsdRange(range)}</span>}
    </>
  );
}
