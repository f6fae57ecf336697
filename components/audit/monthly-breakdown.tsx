import { CompareLink } from '@/components/costs/compare-link';
import { FIGURE_LABELS } from '@/components/costs/figure-labels';
import { WhyLink } from '@/components/costs/why-link';
import { plural } from '@/components/ui/format-number';
import { formatUsd, formatUsdRange, Usd } from '@/components/ui/usd';
import type { Figure } from '@/lib/cost/explain/explanation';
import { OVERHEAD_NAMES } from '@/lib/cost/overheads/overheads';
import { alreadyRuns } from '@/lib/reports/already-cheaper';
import type { ReportWorkload } from '@/lib/reports/report';
import { roundedAway } from '@/lib/reports/rounded-away';

/**
 * The sum behind a net saving: synchronous less batch less every overhead. Each figure leads to why it is what it is. Work
 * that runs on a cheaper tier already has no saving to be made, so nothing is subtracted.
 */
export function MonthlyBreakdown({ workload }: { workload: ReportWorkload }) {
  const { id, monthly, reconciliation, retries } = workload;
  const already = alreadyRuns(workload);
  const figure = (name: Figure, value: number | null) => (
    <WhyLink workload={id} figure={name}>
      <Usd value={value} roundedAway={roundedAway(workload, name)} />
    </WhyLink>
  );
  return (
    <div>
      <h3 className="font-medium">Bill both ways, per month</h3>
      <table className="mt-1 w-full text-left">
        <caption className="sr-only">Synchronous bill less batch bill less overhead, USD per month</caption>
        <tbody>
          <Line label={FIGURE_LABELS.sync}>{figure('sync', monthly.sync)}</Line>
          <Line label={FIGURE_LABELS.batch}>
            {figure('batch', already === null ? negated(monthly.batch) : monthly.batch)}
          </Line>
          {already === null &&
            OVERHEAD_NAMES.map((name) => (
              <Line key={name} label={FIGURE_LABELS[name]}>
                {figure(name, negated(monthly.overhead?.[name] ?? null))}
              </Line>
            ))}
        </tbody>
        {already === null && (
          <tfoot>
            <tr className="border-t border-control font-semibold">
              <th scope="row" className="py-1 pr-3 font-semibold">
                {FIGURE_LABELS.net}
              </th>
              <td className="py-1 text-right whitespace-nowrap">{figure('net', monthly.net?.base ?? null)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {already !== null && (
        <p className="mt-1 text-xs text-ink-soft">
          Paid now: {figure('current', monthly.current)}. It runs {already} already, so no saving is to be made, and
          none is counted.
        </p>
      )}
      {already === null && monthly.net !== null && (
        <p className="text-xs text-ink-faint">
          {formatUsdRange(monthly.net)} in 8 of 10 draws of the assumptions.
          {monthly.current !== null && monthly.current !== monthly.sync && (
            <> Paid now: {figure('current', monthly.current)}.</>
          )}
        </p>
      )}
      {monthly.flex != null && (
        <p className="text-xs text-ink-faint">On flex, which answers within minutes: {figure('flex', monthly.flex)}.</p>
      )}
      {reconciliation != null && reconciliation.residual !== 0 && (
        <p className="text-xs text-ink-faint">
          Billed {formatUsd(reconciliation.billed)} where the rates give {formatUsd(reconciliation.computed)}:{' '}
          {formatUsd(reconciliation.residual)} is not explained.
        </p>
      )}
      {retries != null && retries.requests > 0 && (
        <p className="text-xs text-ink-faint">
          {plural(retries.requests, 'failed request')} in the log succeeded when tried again. The tokens of the failures
          cost {formatUsd(retries.usd)} a month, on both sides.
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

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row" className="py-0.5 pr-3 font-normal text-ink-soft">
        {label}
      </th>
      <td className="py-0.5 text-right whitespace-nowrap">{children}</td>
    </tr>
  );
}

function negated(value: number | null): number | null {
  return value === null ? null : 0 - value;
}
