import type { Way } from '../../../pricing/lookup/way';
import { formatUsd } from '../../../wording/usd';
import { WAY_WORDS } from '../way-words';

/** Both bills of a workload at the prices of today, USD a month. */
export function dearerTodaySays(way: Way, { sync, bill }: { sync: number; bill: number }): string {
  return `As it runs, it would cost ${formatUsd(sync)} a month. ${WAY_WORDS[way].subject} would cost ${formatUsd(bill)}, and what it adds.`;
}
