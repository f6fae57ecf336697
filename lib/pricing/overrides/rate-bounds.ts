import { formatEntered } from '../../wording/number';
import type { Catalogue } from '../catalogue/catalogue';
import { TOKEN_TYPES } from '../catalogue/rate';
import { findRates, rateForBand } from '../lookup/find-rates';
import type { OverrideRate, PriceChange } from './price-override';

/**
 * USD per million tokens. The highest rate in any source is 600 (o1-pro, output). A rate above this bound has another
 * unit.
 */
export const MOST_USD_PER_MILLION = 10_000;
/** No discount or mark-up is this large. A mix-up of one, a thousand and a million tokens is. */
const MOST_TIMES_LISTED = 500;
/** USD a month. */
const MOST_COMMITTED = 1e9;

/** Whether every price of a rate is plausible. */
export function isWithinBounds({ usd }: Pick<OverrideRate, 'usd'>): boolean {
  return TOKEN_TYPES.every((type) => (usd[type] ?? 0) <= MOST_USD_PER_MILLION);
}

/**
 * What is implausible in a change of prices, judged by the list of an instant: rates with another unit, and
 * commitments. One line each, for the person who enters it.
 */
export function implausiblePrices(change: PriceChange, catalogue: Catalogue, atMs: number): string[] {
  switch (change.kind) {
    case 'rate':
      return rateProblems(change.rate, catalogue, atMs);
    case 'file':
      return change.rates.flatMap((rate) =>
        rateProblems(rate, catalogue, atMs).map((says) => `${change.name}, ${rate.provider} ${rate.model}: ${says}`),
      );
    case 'discount':
      return (change.discount.commitmentUsd ?? 0) <= MOST_COMMITTED
        ? []
        : [`commitmentUsd: A commitment is USD a month, and at most ${formatEntered(MOST_COMMITTED)}.`];
    case 'alias':
      return [];
  }
}

function rateProblems(
  { provider, model, tier, over, usd }: OverrideRate,
  catalogue: Catalogue,
  atMs: number,
): string[] {
  const listed = rateForBand(findRates(catalogue, { provider, model }, tier, atMs), over);
  return TOKEN_TYPES.flatMap((type) => {
    const [entered, known] = [usd[type] ?? 0, listed?.usd[type] ?? 0];
    if (entered > MOST_USD_PER_MILLION) {
      return [
        `${type}: Rates are USD per million tokens, and at most ${formatEntered(MOST_USD_PER_MILLION)}. ${formatEntered(entered)} is above that.`,
      ];
    }
    if (entered === 0 || known === 0) return [];
    const times = entered / known;
    if (times <= MOST_TIMES_LISTED && times >= 1 / MOST_TIMES_LISTED) return [];
    const far = times > 1 ? `${formatEntered(times)} times` : `a ${formatEntered(1 / times)}th of`;
    return [
      `${type}: Rates are USD per million tokens. ${formatEntered(entered)} is ${far} the listed ${formatEntered(known)}. Check its unit.`,
    ];
  });
}
