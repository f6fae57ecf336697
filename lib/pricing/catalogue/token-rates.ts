import { type Rate, TOKEN_TYPES, type TokenRates } from './rate';

/** A rate times a factor; null if either is. Removes the noise of binary fractions: rates have far fewer than 12 significant digits. */
export function times(rate: number | null, factor: number | null): number | null {
  return rate === null || factor === null ? null : Number((rate * factor).toPrecision(12));
}

/** The rates of all token types times a factor. */
export function timesEach(usd: TokenRates, factor: number): TokenRates {
  const scaled = { ...usd };
  for (const type of TOKEN_TYPES) scaled[type] = times(usd[type], factor);
  return scaled;
}

/** Whether two rates have the same price of every token type. */
export function samePrices(a: TokenRates, b: TokenRates): boolean {
  return TOKEN_TYPES.every((type) => a[type] === b[type]);
}

/** Whether two lists have the same prices for the same lengths of input. */
export function sameRates(some: readonly Rate[], others: readonly Rate[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ over, usd }) => others.some((rate) => rate.over === over && samePrices(rate.usd, usd)))
  );
}
