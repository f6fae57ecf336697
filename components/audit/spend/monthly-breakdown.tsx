import { CompareLink } from '@/components/costs/compare-link';
import { SumList } from '@/components/tables/sum-list';
import { Usd } from '@/components/ui/usd';
import { WhyLink } from '@/components/ui/why-link';
import type { Figure } from '@/lib/cost/explain';
import { roundedAway } from '@/lib/reports/paid/rounded-away';
import { moneyOf, perWhat } from '@/lib/reports/ran-once';
import type { ReportWorkload } from '@/lib/reports/report';
import { monthlyBreakdownTable } from '@/lib/reports/tables/workload/monthly-breakdown';
import { alreadyRuns } from '@/lib/reports/ways/already-cheaper';
import { shownWay } from '@/lib/reports/ways/shown-way';
import { paidKinds, paidLabel, paidShareSays } from '@/lib/reports/words/paid/paid-says';
import { plural } from '@/lib/wording/number';
import { formatUsd, formatUsdRange } from '@/lib/wording/usd';

/**
 * The sum behind a net saving: synchronous less the bill of the way less its overheads. Each figure links to its explanation. Work that
 * already runs on a cheaper tier has nothing to save, so nothing is subtracted.
 */
export function MonthlyBreakdown({ workload }: { workload: ReportWorkload }) {
  const { id, reconciliation, retries } = workload;
  const monthly = moneyOf(workload);
  const label = paidLabel(paidKinds([workload]));
  const paidAs = label === '' ? '' : ` (${label})`;
  const already = alreadyRuns(workload);
  const shareSays = paidShareSays(workload);
  const { way, net } = shownWay(workload);
  const table = monthlyBreakdownTable(workload);
  const figure = (name: Figure, value: number | null) => (
    <WhyLink workload={id} figure={name}>
      <Usd value={value} roundedAway={roundedAway(workload, name)} />
    </WhyLink>
  );
  return (
    <div>
      <h3 className="font-medium">{table.title}</h3>
      <SumList table={table} />
      {already !== null && (
        <p className="mt-1 text-xs text-ink-soft">
          Paid now{paidAs}: {figure('current', monthly.current)}. It already runs {already}, so there is nothing to
          save.
        </p>
      )}
      {already === null && net !== null && (
        <p className="text-xs text-ink-faint">
          Median {formatUsd(net.median)}, P10–P90 range: {formatUsdRange(net)}.
          {monthly.current !== null && monthly.current !== monthly.sync && (
            <>
              {' '}
              Paid now{paidAs}: {figure('current', monthly.current)}.
            </>
          )}
        </p>
      )}
      {monthly.flex != null && way !== 'flex' && (
        <p className="text-xs text-ink-faint">On flex, which answers within minutes: {figure('flex', monthly.flex)}.</p>
      )}
      {reconciliation != null && reconciliation.residual !== 0 && (
        <p className="text-xs text-ink-faint">
          Cost in the log: {formatUsd(reconciliation.billed)}. The rates give {formatUsd(reconciliation.computed)}.
          Unexplained: {formatUsd(reconciliation.residual)}.
        </p>
      )}
      {shareSays !== null && <p className="text-xs text-ink-faint">{shareSays}</p>}
      {retries != null && retries.requests > 0 && (
        <p className="text-xs text-ink-faint">
          {plural(retries.requests, 'failed request')} in the log succeeded on retry. The failed attempts cost{' '}
          {formatUsd(retries.usd)} {perWhat(workload)}, both synchronously and in batch.
        </p>
      )}
      {monthly.sync !== null && (
        <p className="mt-1 text-xs">
          <CompareLink workload={id}>Compare with other providers and models</CompareLink>
        </p>
      )}
    </div>
  );
}
