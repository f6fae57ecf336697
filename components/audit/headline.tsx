import type { ReactNode } from 'react';
import { Term } from '@/components/glossary/term';
import { inPageWords } from '@/components/mapping/page-words';
import { WhyAuditLink } from '@/components/ui/why-link';
import { paidIsEstimate } from '@/lib/reports/paid/is-estimate';
import { paidNow } from '@/lib/reports/paid/paid-now';
import { roundedAwayNow } from '@/lib/reports/paid/rounded-away';
import { savingUndecided } from '@/lib/reports/questions/saving-undecided';
import { movesEachMonth } from '@/lib/reports/ran-once';
import type { Report } from '@/lib/reports/report';
import type { AuditFigure } from '@/lib/reports/words/figure-labels';
import { onceSays } from '@/lib/reports/words/once-says';
import { paidSays, spendPeriodsSay } from '@/lib/reports/words/paid/paid-says';
import { lengthWarnings, underADay } from '@/lib/reports/words/paid/period-says';
import { auditUncountedSays } from '@/lib/reports/words/paid/uncounted-says';
import { missingSpendSays, nothingMovesSays } from '@/lib/reports/words/verdict/headline-says';
import { movingSays } from '@/lib/reports/words/verdict/moving-says';
import type { GlossaryKey } from '@/lib/wording/glossary';
import { plural } from '@/lib/wording/number';
import { formatUsd, formatUsdRange } from '@/lib/wording/usd';
import { NextStepLine } from './next-step-line';
import { TwoBillsChart } from './spend/two-bills-chart';

/** The first finding of an audit: what is paid, what moving would save with its range, and the next step. */
export function Headline({ id, report }: { id: string; report: Report }) {
  const { net } = report.totals;
  const moved = report.workloads.filter(movesEachMonth).length;
  const paid = paidNow(report);
  const says = paidSays(report);
  const uncounted = auditUncountedSays(report.totals);
  const once = onceSays(report);
  const short = underADay(report.source);
  const estimate = report.totals.uncounted?.current ?? null;
  return (
    <section aria-labelledby="headline" className="panel mt-6">
      <h2 id="headline" className="sr-only">
        What moving would save
      </h2>
      <dl className="grid divide-line max-md:divide-y md:grid-cols-2 md:divide-x">
        <Figure
          label="Paid now"
          term="paid-now"
          figure="current"
          says={formatUsd(paid, roundedAwayNow(report.workloads))}
          goesBy={paid === null ? null : short}
          note={
            <>
              {estimate !== null && paidIsEstimate(report.totals) && (
                <strong className="block font-medium text-ink">Estimated, {formatUsdRange(estimate)}.</strong>
              )}
              {uncounted !== null && <span className="block">{uncounted}</span>}
              {lengthWarnings(report).map(({ says }) => (
                <strong key={says} className="block font-medium text-ink">
                  {inPageWords(says)}
                </strong>
              ))}
              {says !== null && <span className="block">What it is: {says}.</span>}
              {paid !== null && <span className="block">{spendPeriodsSay(report)}</span>}
              {missingSpendSays(report)}
              {once !== null && <strong className="block font-medium text-ink">{once}</strong>}
            </>
          }
        />
        <Figure
          label="Moving would save"
          term="net"
          figure="net"
          says={paid !== null && savingUndecided(report) ? 'undecided' : formatUsd(paid === null ? null : net.median)}
          goesBy={moved === 0 ? null : short}
          strong={net.median > 0}
          note={
            moved === 0 ? (
              nothingMovesSays(report)
            ) : (
              <>
                <Term is="p10-p90">P10–P90 range</Term>:{' '}
                <strong className="font-medium text-ink">{formatUsdRange(net)}</strong>, after overhead, if{' '}
                {plural(moved, 'workload')} moved.
                <span className="block">{movingSays(report)}</span>
              </>
            )
          }
        />
      </dl>
      <NextStepLine id={id} report={report} />
      {paid !== null && <TwoBillsChart totals={report.totals} roundedAway={roundedAwayNow(report.workloads)} />}
    </section>
  );
}

/** `goesBy`: how short the log is, where it covers less than a day. */
function Figure(props: {
  label: string;
  term: GlossaryKey;
  figure: AuditFigure;
  says: string;
  goesBy: string | null;
  note: ReactNode;
  strong?: boolean;
}) {
  return (
    <div className="px-5 py-4">
      <dt className="mb-1 text-ink-soft">
        <Term is={props.term}>{props.label}</Term>
      </dt>
      <dd>
        <span className={`text-3xl font-semibold tracking-tight ${props.strong ? 'text-accent' : ''}`}>
          <WhyAuditLink figure={props.figure}>{props.says}</WhyAuditLink>
        </span>{' '}
        <span className="text-ink-soft">per month</span>
        {props.goesBy !== null && (
          <strong className="font-medium text-ink">, going by {props.goesBy} of traffic</strong>
        )}
        <span className="mt-1 block text-ink-soft">{props.note}</span>
      </dd>
    </div>
  );
}
