import { type OtherOpinion, type Rate, TOKEN_TYPES, type TokenRates } from '../catalogue/rate';
import type { RateObservation } from './rate-observation';

/** Prices within this tolerance are equal. */
const TOLERANCE = 0.005;
/** Two sources whose prices are within a hundredth agree. */
const AGREEMENT = 0.01;

function decimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** Whether two prices are equal: within 0.5%, or one is the other rounded to two decimals or more. */
export function samePrice(a: number, b: number): boolean {
  if (Math.abs(a - b) <= TOLERANCE * Math.max(a, b)) return true;
  const places = Math.min(decimals(a), decimals(b));
  return places >= 2 && Math.abs(a - b) <= 0.5 * 10 ** -places + 1e-9;
}

function knownTypes(usd: TokenRates): number {
  return TOKEN_TYPES.filter((type) => usd[type] !== null).length;
}

/**
 * Sorts the newest source first. Among rows of one source, the row with the most rates, then the higher prices, so a
 * price is never too low.
 */
function byPreference(a: RateObservation, b: RateObservation): number {
  return (
    b.observedOn.localeCompare(a.observedOn, 'en') ||
    knownTypes(b.usd) - knownTypes(a.usd) ||
    (b.usd.input ?? 0) - (a.usd.input ?? 0) ||
    (b.usd.output ?? 0) - (a.usd.output ?? 0) ||
    (b.usd.cacheRead ?? 0) - (a.usd.cacheRead ?? 0)
  );
}

/** The token types with different prices in two sources. A type that one source lacks is no difference. */
export function differingTypes(chosen: TokenRates, other: TokenRates): (keyof TokenRates)[] {
  return TOKEN_TYPES.filter((type) => {
    const [a, b] = [chosen[type], other[type]];
    return a !== null && b !== null && !samePrice(a, b);
  });
}

/**
 * The chosen rates, with gaps filled and rounding undone from sources that agree on input and output. A source that
 * differs adds nothing: a mix of two price lists is nobody's price.
 */
function completed(chosen: TokenRates, other: TokenRates): TokenRates {
  const agree = (['input', 'output'] as const).every((type) => {
    const [a, b] = [chosen[type], other[type]];
    return a === null || b === null || samePrice(a, b);
  });
  if (!agree) return chosen;
  const finer = (a: number | null, b: number | null) =>
    a === null || b === null ? (a ?? b) : samePrice(a, b) && decimals(b) > decimals(a) ? b : a;
  const usd = { ...chosen };
  for (const type of TOKEN_TYPES) usd[type] = finer(chosen[type], other[type]);
  return usd;
}

/** Whether a source confirms a rate: both name input, and they agree on every price that both name. */
function confirms(chosen: TokenRates, other: TokenRates): boolean {
  if (chosen.input === null || other.input === null) return false;
  return TOKEN_TYPES.every((type) => {
    const [a, b] = [chosen[type], other[type]];
    return a === null || b === null || samePrice(a, b) || Math.abs(a - b) <= AGREEMENT * Math.max(a, b);
  });
}

/**
 * One rate from all observations of the same provider, model, region, tier and band. The newest source is used. A second
 * source that agrees makes it a rate of the catalogues; a source alone makes it `single`; sources that differ and are not
 * outvoted by one that agrees make it `conflicting`, with the other values beside it.
 */
export function reconcileRates(observations: readonly [RateObservation, ...RateObservation[]]): Rate {
  const [first, ...rest] = [...observations].sort(byPreference) as [RateObservation, ...RateObservation[]];
  let usd = first.usd;
  let confirmed = false;
  const others = new Map<string, OtherOpinion>();
  for (const other of rest) {
    const { source, url, observedOn } = other;
    const opinion = { source, url, observedOn, usd: other.usd };
    if (differingTypes(first.usd, other.usd).length > 0) others.set(JSON.stringify(opinion), opinion);
    if (source !== first.source && confirms(first.usd, other.usd)) confirmed = true;
    usd = completed(usd, other.usd);
  }
  const { derived, ...said } = first;
  const doubted = first.note !== null || (others.size > 0 && !confirmed);
  const status = doubted ? 'conflicting' : confirmed ? 'catalogue' : derived === null ? 'single' : 'derived';
  const note = [first.note, confirmed ? null : derived].filter((part) => part !== null).join(' ') || null;
  return { ...said, usd, status, note, ...(others.size > 0 ? { others: [...others.values()] } : {}) };
}
