import { StackedBar } from '@/components/charts/stacked-bar';
import { ClassBadge } from '@/components/ui/class-badge';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { Usd } from '@/components/ui/usd';
import { VERDICT_LOOK } from '@/components/ui/verdict-look';
import { sumUsd } from '@/lib/cost/cents';
import type { Report } from '@/lib/reports/report';
import { type ClassSpend, spendByClass } from './spend-by-class';

export function ClassSpendSection({ report, requestsLabel }: { report: Report; requestsLabel: string }) {
  const classes = spendByClass(report.workloads);
  const totalUsd = sumUsd(classes.map((entry) => entry.usd));
  const totalRequests = classes.reduce((sum, entry) => sum + entry.requests, 0);
  const shareOf = (entry: ClassSpend) => (totalUsd === 0 ? 0 : entry.usd / totalUsd);
  return (
    <Section id="spend-by-class" title="Spend by latency class" lead={sentence(classes, shareOf)}>
      <div className="panel overflow-hidden">
        <div className="px-3 pt-4 pb-3">
          <StackedBar
            segments={classes
              .filter((entry) => entry.usd > 0)
              .map((entry) => ({
                key: entry.verdict,
                share: shareOf(entry),
                fill: VERDICT_LOOK[entry.verdict].fill,
              }))}
          />
        </div>
        <ScrollRegion label="Spend by latency class, table">
          <table className="data-table">
            <caption>Spend by latency class, USD per month</caption>
            <thead>
              <tr>
                <th scope="col">Class</th>
                <th scope="col" className="num">
                  Workloads
                </th>
                <th scope="col" className="num">
                  {requestsLabel}
                </th>
                <th scope="col" className="num">
                  Spend a month
                </th>
                <th scope="col" className="num">
                  Share
                </th>
              </tr>
            </thead>
            <tbody>
              {classes.map((entry) => (
                <tr key={entry.verdict}>
                  <th scope="row">
                    <ClassBadge verdict={entry.verdict} />
                    <span className="ml-3.5 block text-xs text-ink-faint">{VERDICT_LOOK[entry.verdict].says}</span>
                  </th>
                  <td className="num">{formatCount(entry.workloads)}</td>
                  <td className="num">{formatCount(entry.requests)}</td>
                  <td className="num">
                    <ClassUsd entry={entry} />
                  </td>
                  <td className="num">{formatShare(shareOf(entry))}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                <td className="num">{formatCount(report.workloads.length)}</td>
                <td className="num">{formatCount(totalRequests)}</td>
                <td className="num">
                  <Usd value={totalUsd} />
                </td>
                <td className="num">{formatShare(totalUsd === 0 ? 0 : 1)}</td>
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      </div>
    </Section>
  );
}

function ClassUsd({ entry }: { entry: ClassSpend }) {
  if (entry.unknown === 0) return <Usd value={entry.usd} />;
  if (entry.unknown === entry.workloads) return <Usd value={null} />;
  return (
    <>
      <Usd value={entry.usd} />
      <span className="block text-xs text-ink-faint">and {formatCount(entry.unknown)} unknown</span>
    </>
  );
}

function sentence(classes: readonly ClassSpend[], shareOf: (entry: ClassSpend) => number): string {
  const waits = classes.find((entry) => entry.verdict === 'real-time');
  const could = classes.filter((entry) => entry.verdict === 'scheduled' || entry.verdict === 'near-real-time');
  const open = classes.find((entry) => entry.verdict === 'undecided');
  const couldShare = could.reduce((sum, entry) => sum + shareOf(entry), 0);
  const waited = `Somebody waits for ${formatShare(waits === undefined ? 0 : shareOf(waits))} of the known spend`;
  const waitable = `${formatShare(couldShare)} could wait`;
  if (open === undefined || open.workloads === 0) return `${waited}; ${waitable}.`;
  return `${waited}, ${waitable}, and ${formatShare(shareOf(open))} is undecided.`;
}
