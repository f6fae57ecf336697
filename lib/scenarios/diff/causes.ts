import { tokenBill } from '../../cost/bills';
import { roundUsd, sumUsd } from '../../cost/money';
import type { SideWorkload } from './side';

/**
 * Why a spend differs: requests a month, tokens of a request, prices of the same model, another model, a workload that is new or gone,
 * one that has a price on one side only, and what can't be told apart, such as a cost without tokens.
 */
export const SPEND_CAUSES = [
  'volume',
  'mix',
  'price',
  'model',
  'added',
  'gone',
  'priced',
  'unpriced',
  'other',
] as const;
/**
 * Why a saving differs: the same share of another spend, another class or way, what the same way costs and adds (its prices, overheads
 * and assumptions), a workload that is new or gone, one that has a price on one side only, and another share of what all moves save together.
 */
export const SAVING_CAUSES = [
  'spend',
  'class',
  'way',
  'terms',
  'added',
  'gone',
  'priced',
  'unpriced',
  'joint',
] as const;

/** USD a month by cause, each to the cent. They add up to the change. */
export type Causes<Name extends string> = Record<Name, number>;
export type SpendCauses = Causes<(typeof SPEND_CAUSES)[number]>;
export type SavingCauses = Causes<(typeof SAVING_CAUSES)[number]>;

export const NO_SPEND_CAUSES: SpendCauses = {
  volume: 0,
  mix: 0,
  price: 0,
  model: 0,
  added: 0,
  gone: 0,
  priced: 0,
  unpriced: 0,
  other: 0,
};
export const NO_SAVING_CAUSES: SavingCauses = {
  spend: 0,
  class: 0,
  way: 0,
  terms: 0,
  added: 0,
  gone: 0,
  priced: 0,
  unpriced: 0,
  joint: 0,
};

/**
 * The change of the spend of one workload by cause. One thing after the other is changed: first the requests, then the tokens of a
 * request, then the prices. Each step is rounded to the cent, so that they add up. A side that is unknown adds nothing to its sum.
 */
export function spendCauses(from: SideWorkload, to: SideWorkload): SpendCauses {
  const [start, end] = [from.spend ?? 0, to.spend ?? 0];
  if (from.spend === null || to.spend === null) {
    return { ...NO_SPEND_CAUSES, [pricedSince(from, to) ?? 'other']: sumUsd([end, -start]) };
  }
  const grown = grownBy(from, to);
  if (grown === null) return { ...NO_SPEND_CAUSES, other: sumUsd([end, -start]) };
  // The old spend is known to half a cent, which grows with the requests: what is within that is no cause of its own.
  const doubt = 0.005 * (grown + 1);
  const orNext = (usd: number, next: number) => (Math.abs(usd - next) <= doubt ? next : usd);
  const tokens = withTokensOf(from, to);
  const afterMix = tokens === null ? null : orNext(tokens, end);
  const afterVolume = orNext(roundUsd(start * grown), afterMix ?? end);
  const volume = sumUsd([afterVolume, -start]);
  if (afterMix === null) return { ...NO_SPEND_CAUSES, volume, other: sumUsd([end, -afterVolume]) };
  const last = from.model === to.model && from.provider === to.provider ? 'price' : 'model';
  return {
    ...NO_SPEND_CAUSES,
    volume,
    mix: sumUsd([afterMix, -afterVolume]),
    [last]: sumUsd([end, -afterMix]),
  };
}

/** Whether a workload has a price on one side only. Null where it has one on both, or on none. */
function pricedSince(from: SideWorkload, to: SideWorkload): 'priced' | 'unpriced' | null {
  if (from.priced === to.priced) return null;
  return to.priced ? 'priced' : 'unpriced';
}

/** The new requests of a month over the old ones. Null where a number is unknown. */
function grownBy({ input: old }: SideWorkload, { input: now }: SideWorkload): number | null {
  if (old === null || now === null) return null;
  const before = old.requests * old.monthlyFactor;
  return before === 0 ? null : (now.requests * now.monthlyFactor) / before;
}

/** What the new tokens would cost at the old prices, as much of the list price as was paid. Null where tokens or prices are unknown. */
function withTokensOf({ input: old, spend }: SideWorkload, { input: now }: SideWorkload): number | null {
  if (old === null || now === null || spend === null) return null;
  if (old.flatCost !== undefined || now.flatCost !== undefined) return null;
  const listed = tokenBill(old.bands, old.currentRates);
  const other = tokenBill(now.bands, old.currentRates);
  if (listed === null || other === null || listed === 0) return null;
  return roundUsd((spend * other * now.monthlyFactor) / (listed * old.monthlyFactor));
}

/** The change of the saving of one workload by cause. A workload that starts or stops to move has another way, or another class. */
export function savingCauses(from: SideWorkload, to: SideWorkload): SavingCauses {
  const since = pricedSince(from, to);
  if (since !== null) return { ...NO_SAVING_CAUSES, [since]: sumUsd([to.saving, -from.saving]) };
  const asBefore = from.spend ? roundUsd((from.saving * (to.spend ?? 0)) / from.spend) : from.saving;
  const spend = sumUsd([asBefore, -from.saving]);
  const rest = sumUsd([to.saving, -asBefore]);
  return { ...NO_SAVING_CAUSES, spend, [restCause(from, to)]: rest };
}

function restCause(from: SideWorkload, to: SideWorkload): 'class' | 'way' | 'terms' | 'joint' {
  if (from.latencyClass !== to.latencyClass || from.held !== to.held) return 'class';
  if (from.way !== to.way) return 'way';
  return from.alone === to.alone ? 'joint' : 'terms';
}

/** The sums of each cause over some workloads. */
export function addCauses<Name extends string>(none: Causes<Name>, all: readonly Causes<Name>[]): Causes<Name> {
  const names = Object.keys(none) as Name[];
  return Object.fromEntries(names.map((name) => [name, sumUsd(all.map((one) => one[name]))])) as Causes<Name>;
}
