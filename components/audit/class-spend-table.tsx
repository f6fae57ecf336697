import { WhyAuditLink } from '@/components/costs/why-link';
import { ClassBadge } from '@/components/ui/class-badge';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Estimated, Usd } from '@/components/ui/usd';
import type { Report } from '@/lib/reports/report';
import { type ClassSpend, spendKnownInPart } from '@/lib/reports/spend-by-class';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict-words';
import { formatCount, plural } from '@/lib/wording/number';
import { percent } from '@/lib/wording/percent';

export function ClassSpendTable(props: { classes: readonly ClassSpend[]; report: Report; requestsLabel: string }) {
  const { monthlyCurrent: total, accounting } = props.report.totals;
  const inPart = spendKnownInPart(props.report);
  const shareOf = (usd: number) => (total === 0 ? '–' : percent(usd / total));
  return (
    <ScrollRegion label="Spend by latency class, table">
      <table className="data-table">
        <caption>Spend by latency class, USD per month</caption>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col" className="num money">
              Spend a month
            </th>
            <th scope="col" className="num">
              Share
            </th>
            <th scope="col" className="num">
              {props.requestsLabel}
            </th>
            <th scope="col" className="num">
              Workloads
            </th>
          </tr>
        </thead>
        <tbody>
          {props.classes.map((entry) => (
            <tr key={entry.verdict}>
              <th scope="row">
                <ClassBadge verdict={entry.verdict} />
                <span className="ml-3.5 block text-xs text-ink-faint">{VERDICT_WORDS[entry.verdict].says}</span>
              </th>
              <td className="num money">
                <ClassUsd entry={entry} />
              </td>
              <td className="num">{shareOf(entry.usd)}</td>
              <td className="num">{formatCount(entry.requests)}</td>
              <td className="num">{formatCount(entry.workloads)}</td>
            </tr>
          ))}
          {inPart !== 0 && (
            <tr>
              <th scope="row" className="text-ink-soft">
                Billed for workloads whose spend is known only in part
              </th>
              <td className="num money">
                <Usd value={inPart} />
              </td>
              <td className="num">{shareOf(inPart)}</td>
              <td className="num">–</td>
              <td className="num">–</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td className="num money">
              <Usd value={total === 0 && props.classes.some((entry) => entry.unknown > 0) ? null : total} />
              {props.classes.some((entry) => entry.estimated) && <Estimated />}
            </td>
            <td className="num">{shareOf(total)}</td>
            <td className="num">{formatCount(accounting.requests.total)}</td>
            <td className="num">{formatCount(props.report.workloads.length)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function ClassUsd({ entry }: { entry: ClassSpend }) {
  const usd = (
    <>
      <WhyAuditLink figure="current" part={{ class: entry.verdict }}>
        <Usd value={entry.usd} />
      </WhyAuditLink>
      {entry.estimated && <Estimated />}
    </>
  );
  if (entry.unknown === 0) return usd;
  if (entry.unknown === entry.workloads) return <Usd value={null} />;
  return (
    <>
      {usd}
      <span className="block text-xs text-ink-faint">and {plural(entry.unknown, 'workload')} unknown</span>
    </>
  );
}
