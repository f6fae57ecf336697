import { sumUsd } from '../../cost/money';
import type { SavingRange } from '../../reports/charts/saving-ranges';
import { formatUsdRange } from '../../wording/usd';
import type { ScenarioOutcome } from '../outcome';

type Named = { name: string; outcome: Pick<ScenarioOutcome, 'saving' | 'net' | 'replaced' | 'repriced' | 'shortfall'> };

/**
 * The range of the saving of each scenario, USD a month. What other models and prices save, and what commitments take, is no draw: it moves
 * the range of the moves. So it is unknown which draws save nothing, unless there is none of it.
 */
export function scenarioRanges(named: readonly Named[]): SavingRange[] {
  return named.map(({ name, outcome: { saving, net, ...fixed } }, place) => {
    const aside = sumUsd([fixed.replaced, fixed.repriced, -fixed.shortfall]);
    return {
      key: String(place),
      label: name,
      low: saving.low,
      median: saving.median,
      high: saving.high,
      base: sumUsd([aside, net.base]),
      loss: aside === 0 ? net.loss : null,
    };
  });
}

/** Which of them saves most. */
export function scenarioRangesSay(ranges: readonly SavingRange[]): string {
  const most = ranges.reduce<SavingRange | null>(
    (best, one) => (best === null || one.median > best.median ? one : best),
    null,
  );
  if (most === null || most.median <= 0) return 'At the median of the draws none of them saves anything.';
  return `${ranges.length === 1 ? `“${most.label}” saves` : `“${most.label}” saves most:`} ${formatUsdRange(most)} a month in 8 of 10 draws of the assumptions.`;
}
