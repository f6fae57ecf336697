import { usdText } from '../cost/money';
import { isEstimate } from '../reports/is-estimate';
import type { Report } from '../reports/report';
import { formatCount } from './format-number';
import { type TextColumn, textTable } from './text-table';

const OUTCOMES = [
  ['moved', 'recommended for batch'],
  ['kept', 'somebody waits'],
  ['ineligible', 'could wait, but something blocks it'],
  ['undecided', 'the log can not tell'],
  ['unpriced', 'no known rate or token counts'],
  ['total', ''],
] as const;

type Outcome = (typeof OUTCOMES)[number][0];

/** What happens to every request, token and dollar: the rows above the total add up to it. A zero that stands for unknown spend is unknown. */
export function accountingSection(report: Report, width: number): string {
  const { requests, tokens, usd } = report.totals.accounting;
  const of = (outcome: Outcome) =>
    report.workloads.filter((workload) => outcome === 'total' || workload.outcome === outcome);
  const unknown = (outcome: Outcome) => of(outcome).some(({ monthly }) => monthly.current === null);
  const estimated = (outcome: Outcome) => of(outcome).some(isEstimate);
  const columns: TextColumn<(typeof OUTCOMES)[number]>[] = [
    { head: 'Outcome', cell: ([outcome]) => outcome },
    { head: 'Requests', cell: ([outcome]) => formatCount(requests[outcome]), align: 'right' },
    { head: 'Tokens', cell: ([outcome]) => formatCount(tokens[outcome]), align: 'right' },
    {
      head: 'Spend a month',
      cell: ([outcome]) =>
        usd[outcome] === 0 && unknown(outcome)
          ? usdText(null)
          : `${estimated(outcome) ? '~' : ''}${usdText(usd[outcome])}`,
      align: 'right',
    },
    { head: 'Meaning', cell: ([, meaning]) => meaning, dropAt: 1 },
  ];
  const uncounted = report.totals.uncounted?.requests ?? 0;
  const counted = uncounted > 0 ? '\nTokens are those that the log counts.' : '';
  return `What happens to it\n${textTable(columns, OUTCOMES, width)}${counted}`;
}
