import { paidNow } from '../reports/paid/paid-now';
import type { Report } from '../reports/report';
import { formatUsd } from '../wording/usd';
import { EXIT, ToldAlready } from './exit-codes';

/**
 * Ends the command with its own exit code if the median saving is over `limit`, in USD a month, and says so on standard error.
 * An unknown saving is over no limit, which it says too.
 */
export function failOver(report: Report, limit: number): void {
  const { median } = report.totals.net;
  const over = `the limit of ${formatUsd(limit)} a month`;
  if (paidNow(report) === null) {
    console.error(`The saving is unknown, so it is not compared with ${over}.`);
  } else if (median > limit) {
    console.error(`The saving of ${formatUsd(median)} a month is over ${over}. Exit code ${EXIT.overLimit}.`);
    throw new ToldAlready(EXIT.overLimit);
  } else {
    console.error(`The saving of ${formatUsd(median)} a month is within ${over}.`);
  }
}
