import Link from 'next/link';
import { ChartFigure } from '@/components/charts/figure/chart-figure';
import { CLASS_LOOKS, lookOfNamed } from '@/components/charts/look/series-look';
import { Section } from '@/components/ui/section';
import type { Verdict } from '@/lib/latency/latency-class';
import { SPLIT_WORDS, spendChart, spendChartSays, spendChartTable } from '@/lib/reports/charts/spend-over-time';
import { SPEND_SPLITS, type SpendOverTime, type SpendSplit } from '@/lib/reports/paid/spend-over-time';

/** The spend of the log's own days. The address says by what it is split. */
export function SpendOverTimeSection({ overTime, split }: { overTime: SpendOverTime | undefined; split: SpendSplit }) {
  if (overTime === undefined) return null;
  const chart = spendChart(overTime, split);
  const table = spendChartTable(chart, split);
  const looks = chart.series.map(({ key }, place) =>
    split === 'class' ? CLASS_LOOKS[key as Verdict] : lookOfNamed(place),
  );
  return (
    <Section id="spend-over-time" title={table.title}>
      <ChartFigure
        title={table.title}
        says={spendChartSays(chart, overTime)}
        drawing={{ kind: 'spend', chart, looks }}
        table={table}
        looks={{ start: 'whitespace-nowrap' }}
        legend={chart.series.flatMap(({ key, label }, place) => {
          const look = looks[place];
          return look === undefined ? [] : { key, label, look };
        })}
        height="h-40"
        choices={<Splits overTime={overTime} split={split} />}
      />
    </Section>
  );
}

/** What the log says nothing of can't split its spend. */
function Splits({ overTime, split }: { overTime: SpendOverTime; split: SpendSplit }) {
  const offered = SPEND_SPLITS.filter((one) => overTime.by[one].some(({ key }) => key !== null));
  return (
    <nav aria-label="Split the spend by" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
      {offered.map((one) => (
        <Link
          key={one}
          href={{ query: { spend: one }, hash: 'spend-over-time' }}
          replace
          scroll={false}
          prefetch={false}
          aria-current={one === split ? 'true' : undefined}
          className={`inline-flex min-h-6 items-center ${one === split ? 'border-b-2 border-accent font-medium' : 'link'}`}
        >
          {SPLIT_WORDS[one].label}
        </Link>
      ))}
    </nav>
  );
}
