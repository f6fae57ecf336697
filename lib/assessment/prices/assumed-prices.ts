import { currentBill } from '../../cost/bills';
import { atTokens, hasAssumedCache, hasUntoldThoughts } from '../../cost/bounds';
import { sumUsd } from '../../cost/money';
import type { WorkloadInput } from '../../cost/workload-input';
import type { Report } from '../../reports/report';
import { formatUsd } from '../../wording/usd';
import type { Assessment } from '../assessment';

type Warning = Report['warnings'][number];

/** What the bills of workloads are, at least and at most, whose prices have bounds. `count` is of workloads. */
export function assumedPrices(assessments: readonly Assessment[]): Warning[] {
  return [
    ...bounded(
      assessments,
      hasAssumedCache,
      'cache-price-unknown',
      (models, costs) =>
        `No source has a price for cached tokens of ${models}, so they are priced at input. ` +
        `They cost between nothing and that. ${costs} Enter what you pay on the page Prices.`,
    ),
    ...bounded(
      assessments,
      hasUntoldThoughts,
      'thinking-unknown',
      (models, costs) =>
        `Output of ${models} costs more in thinking mode, and the log does not tell which requests thought. ` +
        `${costs} Log the reasoning tokens, or enter what you pay on the page Prices.`,
    ),
  ];
}

function bounded(
  assessments: readonly Assessment[],
  has: (input: WorkloadInput) => boolean,
  code: string,
  says: (models: string, costs: string) => string,
): Warning[] {
  const found = assessments.flatMap(({ input, workload }) =>
    input !== null && has(input) ? [{ input, model: workload.model }] : [],
  );
  if (found.length === 0) return [];
  const billAt = (point: 'low' | 'high') =>
    formatUsd(sumUsd(found.map(({ input }) => currentBill(atTokens(input, point)) ?? 0)));
  const models = [...new Set(found.map(({ model }) => model))].sort().join(', ');
  const [low, high] = [billAt('low'), billAt('high')];
  const isKnown = low === high && found.every(({ input }) => input.billedUsd !== null);
  const costs = isKnown
    ? `The log says what these workloads cost, ${low} a month, so only their other bills may differ.`
    : `These workloads cost ${low} to ${high} a month.`;
  return [{ code, says: says(models, costs), count: found.length }];
}
