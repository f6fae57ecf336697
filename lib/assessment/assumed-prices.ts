import { hasAssumedPrices } from '../cost/assumed-prices';
import { currentBill } from '../cost/bills';
import { sumUsd } from '../cost/money';
import { atTokens } from '../cost/uncounted-tokens';
import type { Report } from '../reports/report';
import { formatUsd } from '../wording/usd';
import type { Assessment } from './assessment';

type Warning = Report['warnings'][number];

/** What the bills of workloads are, at least and at most, whose cached tokens no source prices. `count` is of workloads. */
export function assumedPrices(assessments: readonly Assessment[]): Warning[] {
  const assumed = assessments.flatMap(({ input, workload }) =>
    input !== null && hasAssumedPrices(input) ? [{ input, model: workload.model }] : [],
  );
  if (assumed.length === 0) return [];
  const billAt = (point: 'low' | 'high') =>
    sumUsd(assumed.map(({ input }) => currentBill(atTokens(input, point)) ?? 0));
  const models = [...new Set(assumed.map(({ model }) => model))].sort().join(', ');
  const says =
    `No source has a price for cached tokens of ${models}, so they are priced at input. ` +
    `They cost between nothing and that: ${formatUsd(billAt('low'))} to ${formatUsd(billAt('high'))} a month for these workloads. ` +
    'Enter what you pay on the page Prices.';
  return [{ code: 'cache-price-unknown', says, count: assumed.length }];
}
