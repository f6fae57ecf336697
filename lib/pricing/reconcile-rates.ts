import type { Rate, TokenRates } from './rate';
import type { RateObservation } from './rate-observation';

const TYPES = ['input', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h', 'output'] as const;

/** Two prices this close are one price. */
const TOLERANCE = 0.005;

function decimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** Whether two sources mean the same price: within 0.5%, or one is the other rounded to two decimals or more. */
export function samePrice(a: number, b: number): boolean {
  if (Math.abs(a - b) <= TOLERANCE * Math.max(a, b)) return true;
  const places = Math.min(decimals(a), decimals(b));
  return places >= 2 && Math.abs(a - b) <= 0.5 * 10 ** -places + 1e-9;
}

function knownTypes(usd: TokenRates): number {
  return TYPES.filter((type) => usd[type] !== null).length;
}

/** Newest source first; of one source's rows the one that names most rates, then the dearer: never flatter a price. */
function byPreference(a: RateObservation, b: RateObservation): number {
  return (
    b.observedOn.localeCompare(a.observedOn) ||
    knownTypes(b.usd) - knownTypes(a.usd) ||
    (b.usd.input ?? 0) - (a.usd.input ?? 0) ||
    (b.usd.output ?? 0) - (a.usd.output ?? 0) ||
    (b.usd.cacheRead ?? 0) - (a.usd.cacheRead ?? 0)
  );
}

function differences(chosen: TokenRates, other: TokenRates): string[] {
  return TYPES.flatMap((type) => {
    const [a, b] = [chosen[type], other[type]];
    return a === null || b === null || samePrice(a, b) ? [] : [`${type} ${b}`];
  });
}

/**
 * The chosen rates, with gaps filled and roundings undone from sources that agree on input and output. A source that
 * differs lends nothing: half of one price list and half of another is nobody's price.
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
  for (const type of TYPES) usd[type] = finer(chosen[type], other[type]);
  return usd;
}

/**
 * One rate from all observations of the same provider, model, region, tier and band. Where they differ by more than
 * rounding, the rate is `conflicting`: the newest source is used and the note keeps what the others say.
 */
export function reconcileRates(observations: readonly [RateObservation, ...RateObservation[]]): Rate {
  const [first, ...others] = [...observations].sort(byPreference) as [RateObservation, ...RateObservation[]];
  let usd = first.usd;
  const notes = new Set(first.note ? [first.note] : []);
  let conflicting = first.note !== null;
  for (const other of others) {
    const differing = differences(first.usd, other.usd);
    if (differing.length > 0) notes.add(`${other.source} says ${differing.join(', ')}; the newer source is used.`);
    conflicting ||= differing.length > 0;
    usd = completed(usd, other.usd);
  }
  const note = notes.size > 0 ? [...notes].join(' ') : null;
  return { ...first, usd, status: conflicting ? 'conflicting' : 'catalogue', note };
}
