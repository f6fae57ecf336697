import type { ReportWorkload } from './report';

/** Whether a move of it saves in every month. What ran once saves once, if it comes again. */
export function movesEachMonth({ outcome, once }: Pick<ReportWorkload, 'outcome' | 'once'>): boolean {
  return outcome === 'moved' && once === undefined;
}

/** The figures of a workload both ways: of a month, or of the one time that it ran. */
export function moneyOf({ monthly, once }: Pick<ReportWorkload, 'monthly' | 'once'>): ReportWorkload['monthly'] {
  return once ?? monthly;
}

/** What its figures in USD are of, behind a sum: "$12.00 a month", "$12.00 once". */
export function perWhat({ once }: Pick<ReportWorkload, 'once'>): 'a month' | 'once' {
  return once === undefined ? 'a month' : 'once';
}
