import { WhyAuditLink } from '@/components/costs/why-link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { Estimated, Usd } from '@/components/ui/usd';
import { isEstimate } from '@/lib/reports/is-estimate';
import { OUTCOMES, type Outcome } from '@/lib/reports/outcome';
import type { Report } from '@/lib/reports/report';
import { OUTCOME_WORDS } from '@/lib/reports/words/outcome-words';
import { formatCount, plural } from '@/lib/wording/number';
import { percent } from '@/lib/wording/percent';

/** Every request, token and dollar, by what happens to it. */
export function AccountingSection({ report, requestsLabel }: { report: Report; requestsLabel: string }) {
  const { requests, tokens, usd } = report.totals.accounting;
  const unknown = countUnknown(report.workloads);
  const shareOf = (outcome: Outcome) =>
    usd.total === 0 || (usd[outcome] === 0 && unknownIn(report, outcome) > 0) ? '–' : percent(usd[outcome] / usd.total);
  return (
    <Section
      id="accounting"
      title="Where everything goes"
      lead="Every request, token and dollar is in exactly one row, and the rows add up to the total."
    >
      <div className="panel overflow-hidden">
        <ScrollRegion label="Where everything goes, table">
          <table className="data-table">
            <caption>Requests, tokens and USD per month by what happens to them</caption>
            <thead>
              <tr>
                <th scope="col">What happens</th>
                <th scope="col" className="num">
                  {requestsLabel}
                </th>
                <th scope="col" className="num">
                  Tokens
                </th>
                <th scope="col" className="num money">
                  USD a month
                </th>
                <th scope="col" className="num">
                  Share of USD
                </th>
              </tr>
            </thead>
            <tbody>
              {OUTCOMES.map((outcome) => (
                <tr key={outcome}>
                  <th scope="row" className="min-w-40 sm:min-w-52">
                    <span className="font-medium">{OUTCOME_WORDS[outcome].label}</span>
                    <span className="block text-xs text-ink-faint">{OUTCOME_WORDS[outcome].says}</span>
                  </th>
                  <td className="num">{formatCount(requests[outcome])}</td>
                  <td className="num">{formatCount(tokens[outcome])}</td>
                  <td className="num money">
                    <OutcomeUsd report={report} outcome={outcome} />
                  </td>
                  <td className="num">{shareOf(outcome)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                <td className="num">{formatCount(requests.total)}</td>
                <td className="num">{formatCount(tokens.total)}</td>
                <td className="num money">
                  <Usd value={usd.total === 0 && unknown > 0 ? null : usd.total} />
                  {report.workloads.some(isEstimate) && <Estimated />}
                </td>
                <td className="num">{usd.total === 0 ? '–' : percent(1)}</td>
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      </div>
      {report.totals.uncounted !== undefined && report.totals.uncounted.requests > 0 && (
        <p className="mt-2 text-ink-soft">Tokens are those that the log counts.</p>
      )}
      {unknown > 0 && (
        <p className="mt-2 text-ink-soft">
          The spend of {plural(unknown, 'workload')} is not fully known; the USD hold only what the log says was billed
          for it.
        </p>
      )}
    </Section>
  );
}

/** A zero that only stands for workloads whose spend is unknown is unknown, not zero. */
function OutcomeUsd({ report, outcome }: { report: Report; outcome: Outcome }) {
  const usd = report.totals.accounting.usd[outcome];
  const unknown = unknownIn(report, outcome);
  const figure = (
    <>
      <WhyAuditLink figure="current" part={{ outcome }}>
        <Usd value={usd} />
      </WhyAuditLink>
      {report.workloads.some((workload) => workload.outcome === outcome && isEstimate(workload)) && <Estimated />}
    </>
  );
  if (unknown === 0) return figure;
  if (usd === 0) return <Usd value={null} />;
  return (
    <>
      {figure}
      <span className="block text-xs text-ink-faint">{plural(unknown, 'workload')} in part unknown</span>
    </>
  );
}

function unknownIn(report: Report, outcome: Outcome): number {
  return countUnknown(report.workloads.filter((workload) => workload.outcome === outcome));
}

function countUnknown(workloads: Report['workloads']): number {
  return workloads.filter((workload) => workload.monthly.current === null).length;
}
