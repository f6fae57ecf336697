import type { Histories } from '../latency/decision';
import type { Prices } from '../pricing/prices';
import type { Report } from '../reports/report';
import type { FinishedAudit } from '../store/rewrite-result';
import { concludeAudit } from './conclude-audit';

/** Warnings that come from the tags and prices, and so are made anew whenever they are. */
const OF_ASSESSMENT = [
  ...['unpriced-model', 'resold', 'spend-unknown', 'saving-implausible', 'billed-differs'],
  ...['tokens-unknown', 'tokens-zero', 'tokens-none'],
  ...['old-rates', 'conflicting-rates', 'below-commitment', 'override-unused'],
];

/** Tags and prices a finished audit again, from what is stored of it and the prices of today: nothing is read anew. */
export function reassessAudit(
  { kind, report, workloads }: FinishedAudit,
  histories: Histories,
  prices: Prices,
): Promise<Report> {
  const notes = report.warnings.filter(({ code }) => !OF_ASSESSMENT.includes(code));
  return concludeAudit({ kind, source: report.source, notes }, workloads, histories, prices);
}
