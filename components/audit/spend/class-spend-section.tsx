import { Savable } from '@/components/charts/save/savable';
import { StackedBar } from '@/components/charts/stacked-bar';
import { Section } from '@/components/ui/section';
import { VERDICT_LOOK } from '@/components/ui/verdict-look';
import type { Verdict } from '@/lib/latency/latency-class';
import { type ClassSpend, spendByClass } from '@/lib/reports/paid/spend-by-class';
import type { Report } from '@/lib/reports/report';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { formatList } from '@/lib/wording/list';
import { percent } from '@/lib/wording/percent';
import { ClassSpendTable } from './class-spend-table';

export function ClassSpendSection({ report, requestsLabel }: { report: Report; requestsLabel: string }) {
  const total = report.totals.monthlyCurrent;
  const classes = spendByClass(report);
  const share = (verdict: Verdict) => (classes.find((entry) => entry.verdict === verdict)?.usd ?? 0) / total;
  const says = classSpendSays(classes, share, total);
  const spent = classes.filter((entry) => entry.usd > 0);
  return (
    <Section id="spend-by-class" title="Spend by latency class" lead={says}>
      <div className="panel overflow-hidden">
        {total > 0 && (
          <Savable
            title="Spend by latency class"
            says={says}
            legend={spent.map(({ verdict }) => ({
              label: `${VERDICT_WORDS[verdict].label} ${percent(share(verdict))}`,
              fill: VERDICT_LOOK[verdict].fill,
            }))}
            className="keeps-head px-3 pt-2"
          >
            <StackedBar
              height="h-4"
              segments={spent.map(({ verdict }) => ({
                key: verdict,
                share: share(verdict),
                fill: VERDICT_LOOK[verdict].fill,
              }))}
            />
          </Savable>
        )}
        <ClassSpendTable report={report} requestsLabel={requestsLabel} />
      </div>
    </Section>
  );
}

/** Leaves out classes without spend. The table shows them as zero. */
function classSpendSays(classes: readonly ClassSpend[], share: (verdict: Verdict) => number, total: number): string {
  if (classes.every((entry) => entry.usd === 0))
    return classes.every((entry) => entry.unknown === entry.workloads)
      ? 'No spend is known.'
      : 'The known spend is less than a cent a month.';
  const clauses = [
    share('real-time') > 0 && `somebody waits for ${percent(share('real-time'))}`,
    share('near-real-time') > 0 && `${percent(share('near-real-time'))} is needed within minutes`,
    share('scheduled') > 0 && `${percent(share('scheduled'))} can wait an hour or more`,
    share('undecided') > 0 && `${percent(share('undecided'))} is undecided`,
  ].filter((clause) => clause !== false);
  const known = classes.some((entry) => entry.estimated) ? 'known or estimated' : 'fully known';
  const weak = classes.filter(({ verdict, heldUsd }) => verdict !== 'undecided' && heldUsd > 0);
  const weakUsd = weak.reduce((sum, { heldUsd }) => sum + heldUsd, 0);
  const held = weak.length === 0 ? '' : ` ${percent(weakUsd / total)} has a weak class, so nothing of it moves yet.`;
  return `Of the ${known} spend, ${formatList(clauses)}.${held}`;
}
