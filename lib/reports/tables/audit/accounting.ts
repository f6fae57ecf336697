import { OUTCOMES, type Outcome } from '../../outcome';
import { isEstimate } from '../../paid/is-estimate';
import { roundedAwayNow } from '../../paid/rounded-away';
import type { AccountingSplit, Report, ReportWorkload } from '../../report';
import { paidHead } from '../../words/paid/paid-says';
import { requestsAsCell } from '../../words/paid/requests-says';
import { OUTCOME_WORDS } from '../../words/verdict/outcome-words';
import { knownSpend } from '../known-spend';
import { type Cell, type Column, none, type Table } from '../table';

/** Every request, token and dollar by outcome. Each is in one row, and the rows add up to the total. */
export function accountingTable(report: Report, requestsLabel = 'Requests'): Table<Outcome> {
  const { requests, uncountedBatches, tokens, usd } = report.totals.accounting;
  const { once } = report.totals;
  const of = (outcome: Outcome) => report.workloads.filter((workload) => workload.outcome === outcome);
  const requestsIn = (part: Outcome | 'total') =>
    requestsAsCell({ requests: requests[part], uncountedBatches: uncountedBatches?.[part] });
  return {
    title: 'Where the money goes',
    sentence: 'Requests, tokens and USD per month by outcome',
    rows: OUTCOMES,
    id: (outcome) => outcome,
    columns: [
      {
        key: 'outcome',
        head: 'Outcome',
        unit: 'text',
        value: (outcome) => ({ value: OUTCOME_WORDS[outcome].label, term: outcome, note: OUTCOME_WORDS[outcome].says }),
        total: 'Total',
        noteHead: 'Meaning',
      },
      {
        key: 'requests',
        head: requestsLabel,
        unit: 'count',
        value: (outcome) => requestsIn(outcome),
        total: requestsIn('total'),
      },
      { key: 'tokens', head: 'Tokens', unit: 'count', value: (outcome) => tokens[outcome], total: tokens.total },
      {
        key: 'usd',
        head: paidHead('USD a month', report.workloads),
        unit: 'usd',
        value: (outcome) => spendCell(of(outcome), usd[outcome], outcome),
        total: spendCell(report.workloads, usd.total),
        main: true,
      },
      {
        key: 'share',
        head: 'Share of USD',
        unit: 'share',
        value: (outcome) => shareCell(of(outcome), usd[outcome], usd.total),
        total: shareCell(report.workloads, usd.total, usd.total),
        dropAt: 2,
      },
      ...(once === undefined ? [] : [onceColumn(once.usd)]),
    ],
  };
}

/** What ran once, beside the months. Its column adds up by itself. */
function onceColumn(usd: AccountingSplit): Column<Outcome> {
  return {
    key: 'once',
    head: 'USD once',
    term: 'once',
    unit: 'usd',
    value: (outcome) => usd[outcome],
    total: usd.total,
  };
}

/** The spend of some workloads. */
function spendCell(workloads: readonly ReportWorkload[], usd: number, outcome?: Outcome): Cell {
  const unknown = workloads.filter(({ monthly }) => monthly.current === null).length;
  return knownSpend(usd, unknown, {
    roundedAway: roundedAwayNow(workloads),
    estimated: workloads.some(isEstimate),
    ...(outcome === undefined ? {} : { why: { figure: 'current', part: { outcome } } }),
  });
}

function shareCell(workloads: readonly ReportWorkload[], usd: number, total: number): Cell {
  const unknown = workloads.some(({ monthly }) => monthly.current === null);
  return total === 0 || (usd === 0 && unknown) ? none('–') : usd / total;
}
