import type { Assumptions } from '../../cost/assumptions/assumptions';
import { paidShare, tokenBill } from '../../cost/bills';
import { uncachedWhereUnknown } from '../../cost/same-work';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { standardRatesAt } from '../../pricing/lookup/standard-rates-at';
import { ratesWithThinking } from '../../pricing/lookup/thinking-price';
import { isEmbeddingModel } from '../../pricing/models/embedding-model';
import { siblingsOf } from '../../pricing/models/model-family';
import type { Opportunity } from '../../reports/opportunity';
import { formatDecimal } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import type { Kept } from './kept';
import { paidRange } from './paid-range';

/** More would be a price list. */
const MOST = 3;

/**
 * The same tokens on smaller or newer models of the same maker that cost less, the nearest first (a newer one, then the next size), at the standard rates around `atMs`
 * (ms since 1970), of which it is taken to pay the same share as now. Work at priority is compared with its own standard bill. A price only: nothing here says that the answers are as good. None
 * for embeddings, because vectors of two models can't be compared.
 */
export function otherModels(
  kept: Kept,
  catalogue: Catalogue,
  { tokensElsewhere: factor }: Pick<Assumptions, 'tokensElsewhere'>,
  atMs: number,
): Opportunity[] {
  const { ref, input, ways } = kept;
  const bill = ways.find(({ offer }) => offer.way === 'standard')?.bill ?? kept.bill;
  if (isEmbeddingModel(ref.model)) return [];
  const share = paidShare(input);
  const cheaper = siblingsOf(catalogue, ref).flatMap(({ ref: sibling, relation }) => {
    const listed = standardRatesAt(catalogue, sibling, atMs);
    // What thinks today is taken to think there.
    const rates = ratesWithThinking(listed, sibling, kept.thoughtShare).map(uncachedWhereUnknown);
    const usd = tokenBill(input.bands, rates);
    const monthly = usd === null ? null : usd * input.monthlyFactor * share;
    return monthly === null || monthly * factor.base >= bill ? [] : [{ model: sibling.model, relation, monthly }];
  });
  return cheaper.slice(0, MOST).map(({ model, relation, monthly }) => ({
    kind: 'other-model',
    model,
    saving: paidRange(kept, [bill - monthly * factor.high, bill - monthly * factor.base, bill - monthly * factor.low]),
    blocker: null,
    says:
      `A ${relation} model of the same maker. The same tokens cost ${formatUsd(monthly)} a month there instead of ${formatUsd(bill)}. ` +
      `It is taken to make ${formatDecimal(factor.low, 2)} to ${formatDecimal(factor.high, 2)} tokens of each token of today. This is a price and promises no quality.`,
    test: 'Run a sample of its requests on both models, and let somebody compare the answers without knowing which is which.',
  }));
}
