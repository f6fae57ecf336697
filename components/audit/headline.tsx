import type { ReactNode } from 'react';
import { RangeBar } from '@/components/charts/range-bar';
import { formatShare, plural } from '@/components/ui/format-number';
import { formatUsd, formatUsdRange } from '@/components/ui/usd';
import type { Report } from '@/lib/reports/report';

/** What is paid now, what batch would save of it, and the two bills drawn to one scale. */
export function Headline({ report }: { report: Report }) {
  const { monthlyCurrent, monthlyProjected, net, eligibleShare } = report.totals;
  const unknown = report.workloads.filter((workload) => workload.monthly.current === null).length;
  const moved = report.workloads.filter((workload) => workload.outcome === 'moved').length;
  const end = Math.max(monthlyCurrent, monthlyProjected, monthlyCurrent - net.low);
  return (
    <section aria-labelledby="headline" className="panel mt-6">
      <h2 id="headline" className="sr-only">
        What batch would save
      </h2>
      <dl className="grid divide-line max-md:divide-y md:grid-cols-2 md:divide-x">
        <Figure
          label="Paid now"
          amount={monthlyCurrent}
          note={
            unknown === 0
              ? 'At what the log says was billed, or else at the known rates.'
              : `The spend of ${plural(unknown, 'workload')} is not fully known and is missing from this.`
          }
        />
        <Figure
          label={net.base < 0 ? 'Batch would cost more by' : 'Batch would save'}
          amount={Math.abs(net.base)}
          strong={net.base > 0}
          note={
            moved === 0 ? (
              'No workload is recommended for batch: what could wait is blocked, undecided or not worth moving.'
            ) : (
              <>
                <strong className="font-medium text-ink">{formatUsdRange(net)}</strong>, net of the overhead batch adds,
                by moving {plural(moved, 'workload')}.
              </>
            )
          }
        />
      </dl>
      <figure className="border-t border-line px-5 py-4">
        <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-2 max-sm:grid-cols-[1fr_auto]">
          <span className="text-ink-soft">Now</span>
          <span className="max-sm:order-1 max-sm:col-span-2">
            <RangeBar value={monthlyCurrent} end={end} fill="fill-undecided-fill" />
          </span>
          <span className="text-right font-medium">{formatUsd(monthlyCurrent)}</span>
          <span className="text-ink-soft max-sm:order-2">After moving</span>
          <span className="max-sm:order-3 max-sm:col-span-2">
            <RangeBar
              value={monthlyProjected}
              low={monthlyCurrent - net.high}
              high={monthlyCurrent - net.low}
              end={end}
              fill="fill-scheduled-fill"
            />
          </span>
          <span className="text-right font-medium max-sm:order-2">{formatUsd(monthlyProjected)}</span>
        </div>
        <figcaption className="mt-3 text-ink-soft">
          USD per month, overhead included; the bracket is the range of the assumptions.{' '}
          {formatShare(eligibleShare.requests)} of requests and {formatShare(eligibleShare.spend)} of spend are
          recommended for batch.
        </figcaption>
      </figure>
    </section>
  );
}

function Figure(props: { label: string; amount: number; note: ReactNode; strong?: boolean }) {
  return (
    <div className="px-5 py-4">
      <dt className="text-ink-soft">{props.label}</dt>
      <dd>
        <span className={`text-3xl font-semibold tracking-tight ${props.strong ? 'text-accent' : ''}`}>
          {formatUsd(props.amount)}
        </span>{' '}
        <span className="text-ink-soft">per month</span>
        <span className="mt-1 block text-ink-soft">{props.note}</span>
      </dd>
    </div>
  );
}
