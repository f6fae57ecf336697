import { sumUsd } from '../../../cost/money';
import { formatUsd } from '../../../wording/usd';
import type { CostsQuestion } from '../../paid/costs-question';

export const COSTS_QUESTION = 'Are the costs in the log an invoice or an estimate?';

/** What the answer changes, in USD a month. */
export function costsQuestionSays({ asInvoice, asEstimate, residual }: CostsQuestion): string {
  const taken = `The log has costs of ${formatUsd(asInvoice)} a month, which are taken as an invoice of the provider.`;
  const difference = sumUsd([asInvoice, -asEstimate]);
  if (difference !== 0) {
    const change = `${formatUsd(Math.abs(difference))} ${difference > 0 ? 'less' : 'more'}`;
    return `${taken} If they are an estimate at list prices, your own prices make them ${formatUsd(asEstimate)}, ${change}.`;
  }
  if (residual === null) return taken;
  const far = `They are ${formatUsd(Math.abs(residual))} ${residual > 0 ? 'above' : 'below'} what the rates give.`;
  return `${taken} ${far} On an invoice that is a discount or a margin. In an estimate it is another list of prices.`;
}
