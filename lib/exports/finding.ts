import { paidNow } from '../reports/paid/paid-now';
import { roundedAwayNow } from '../reports/paid/rounded-away';
import { savingUndecided } from '../reports/questions/saving-undecided';
import { movesEachMonth } from '../reports/ran-once';
import type { Report } from '../reports/report';
import { onceSays } from '../reports/words/once-says';
import { ownAssumptionsSay } from '../reports/words/own-says';
import { paidSays, spendPeriodsSay } from '../reports/words/paid/paid-says';
import { lengthWarnings, underADay } from '../reports/words/paid/period-says';
import { auditUncountedSays } from '../reports/words/paid/uncounted-says';
import { missingSpendSays, NO_SPEND_SAYS, nothingMovesSays } from '../reports/words/verdict/headline-says';
import { movingSays } from '../reports/words/verdict/moving-says';
import { ruleSays } from '../reports/words/verdict/verdict-says';
import { formatDay, formatUtc } from '../wording/date';
import { formatCount, plural } from '../wording/number';
import { formatUsd, formatUsdRange } from '../wording/usd';

/** What an audit found, in words: the finding, what bounds it, and what it was made from. */
export type Finding = {
  headline: string;
  /** What is paid now and what moving would save, as the page shows them; `usd` a month, null where it is unknown or undecided. */
  figures: readonly { label: string; says: string; usd: number | null; note: string }[];
  details: readonly string[];
  madeFrom: string;
};

export function findingOf(report: Report): Finding {
  const { source, totals, workloads, catalogue } = report;
  const paid = paidNow(report);
  const moved = workloads.filter(movesEachMonth).length;
  const short = underADay(source);
  const span =
    source.from === null || source.to === null ? '' : `, ${formatUtc(source.from)} to ${formatUtc(source.to)}`;
  const isOpen = paid !== null && savingUndecided(report);
  const saves = paid === null || isOpen ? null : totals.net.median;
  const present = (says: string | null) => (says === null || says === '' ? [] : [says]);
  return {
    headline:
      paid === null
        ? NO_SPEND_SAYS
        : moved === 0
          ? nothingMovesSays(report)
          : `Moving ${formatCount(moved)} of ${plural(workloads.length, 'workload')} would save ${formatUsd(totals.net.median)} a month.`,
    figures: [
      {
        label: 'Paid now, a month',
        says: formatUsd(paid, roundedAwayNow(workloads)),
        usd: paid,
        note: [paidSays(report), short === null ? null : `going by ${short} of traffic`].flatMap(present).join(', '),
      },
      {
        label: 'Moving would save, a month',
        says: isOpen ? 'undecided' : formatUsd(saves),
        usd: saves,
        note: moved === 0 ? '' : `P10–P90 range: ${formatUsdRange(totals.net)}`,
      },
    ],
    details: [
      ...(moved === 0 ? [] : [movingSays(report)]),
      ...(paid === null ? [] : [spendPeriodsSay(report)]),
      ...present(missingSpendSays(report)),
      ...present(onceSays(report)),
      ...present(auditUncountedSays(totals)),
      ...lengthWarnings(report).map(({ says }) => says),
      ...present(ownAssumptionsSay(report.assumptions)),
      ruleSays(report.rule),
    ],
    madeFrom: `From ${formatCount(source.accepted)} of ${plural(source.rows, 'row')}${span}. Prices checked on ${formatDay(catalogue.checkedOn)}.`,
  };
}
