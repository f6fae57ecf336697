import type { Report } from '@/lib/reports/report';
import { periodSays } from '@/lib/reports/words/paid/period-says';
import { requestsSay } from '@/lib/reports/words/paid/requests-says';
import { formatDay, formatUtc } from '@/lib/wording/date';

/** Where the figures come from: the requests, the days they cover and their prices. */
export function SourceLine({ report, byHand, synthetic }: { report: Report; byHand: boolean; synthetic: boolean }) {
  const { source, catalogue } = report;
  const { requests, uncountedBatches } = report.totals.accounting;
  const period = periodSays(source);
  const unextended = source.from === null ? 'without dates' : 'under ten minutes';
  return (
    <>
      {synthetic && <strong className="font-medium text-ink">Synthetic data. </strong>}
      {byHand
        ? 'Workflows listed by hand'
        : requestsSay({ requests: requests.total, uncountedBatches: uncountedBatches?.total })}
      {source.from !== null && source.to !== null && (
        <>
          , <time dateTime={source.from}>{formatUtc(source.from)}</time> to{' '}
          <time dateTime={source.to}>{formatUtc(source.to)}</time>
        </>
      )}
      {!byHand && source.days === null && `, ${unextended}, so counted as one month`}. Prices checked on{' '}
      {formatDay(catalogue.checkedOn)}.{period !== null && ` ${period}`}
    </>
  );
}
