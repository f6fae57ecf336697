import type { ReactNode } from 'react';
import { RangeBar } from '@/components/charts/range-bar';
import { Savable } from '@/components/charts/save/savable';
import type { Report } from '@/lib/reports/report';
import { percent } from '@/lib/wording/percent';
import { formatUsd } from '@/lib/wording/usd';

/** The bill now and the bill after moving, on one scale. */
export function TwoBillsChart(props: { totals: Report['totals']; roundedAway: number }) {
  const { monthlyCurrent, monthlyProjected, net, eligibleShare } = props.totals;
  const end = Math.max(monthlyCurrent, monthlyProjected, monthlyCurrent - net.low);
  const says = [
    'USD per month, overhead included.',
    net.high > net.low ? 'The bracket shows the P10–P90 range.' : '',
    `${eligibleShare.requests === null ? 'An unknown share' : percent(eligibleShare.requests)} of requests and ${percent(eligibleShare.spend)} of spend are recommended to move.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
  return (
    <figure className="border-t border-line px-5 pt-3 pb-2">
      <Savable title="The bill now and after moving" says={says}>
        <div className="grid gap-2">
          <Bill label="Now" says={formatUsd(monthlyCurrent, props.roundedAway)}>
            <RangeBar value={monthlyCurrent} end={end} fill="fill-undecided-fill" />
          </Bill>
          <Bill label="After moving" says={formatUsd(monthlyProjected, props.roundedAway)}>
            <RangeBar
              value={monthlyProjected}
              low={monthlyCurrent - net.high}
              high={monthlyCurrent - net.low}
              end={end}
              fill="fill-scheduled-fill"
            />
          </Bill>
        </div>
      </Savable>
      <figcaption className="text-ink-soft">{says}</figcaption>
    </figure>
  );
}

function Bill({ label, says, children }: { label: string; says: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[6rem_1fr_minmax(6rem,auto)]">
      <span className="text-ink-soft">{label}</span>
      <span className="text-right font-medium sm:order-last">{says}</span>
      <span className="max-sm:col-span-2">{children}</span>
    </div>
  );
}
