import type { Finding } from '../../workloads/finding';
import type { Catalogue } from '../catalogue/catalogue';
import { type Rate, TOKEN_TYPES, type TokenRates } from '../catalogue/rate';
import { isOld } from '../catalogue/rate-age';
import { keyOf, rateInWords } from '../catalogue/rate-key';
import { shipped } from '../catalogue/shipped-data';
import reviewed from '../data/reviewed-rates.json';
import { withoutProfile } from '../models/model-spellings';
import { type OverrideRate, overrideRateSchema } from '../overrides/price-override';
import type { ReadCatalogue } from './formats/public-catalogue';
import { observedRates } from './observed-rates';
import { MOST_TIMES_OFF, type Review } from './outliers';
import { differingTypes } from './reconcile-rates';

/** A rate of a public catalogue beside the one of this installation; `before` is null for one that it lacks. */
export type RefreshedRate = { before: Rate | null; after: Rate };

/**
 * What a public catalogue would change. `confirmed` have the price they had, last read more than OLD_AFTER_DAYS before.
 * `kept` differ and stay as they are, `refused` can't be prices, both with the reason. `skipped` counts entries that are
 * not compared: of providers, tiers, regions and context bands that no rate here has.
 */
export type Refresh = {
  changed: RefreshedRate[];
  added: RefreshedRate[];
  confirmed: RefreshedRate[];
  same: RefreshedRate[];
  kept: Finding[];
  refused: Finding[];
  skipped: number;
};

const SKIPPED = ['unknown-provider', 'unknown-tier', 'region-not-kept', 'band-not-counted', 'not-a-model'];
/** That two rows of one catalogue differ is told where the rate is shown. */
const NO_REFUSAL = [...SKIPPED, 'conflict', 'flat-band'];

const reviews: readonly Review[] = shipped(reviewed);

/**
 * Compares a public catalogue with the list prices of this installation, which are the shipped rates and those of earlier
 * refreshes. It is read as the shipped catalogue was: in the same names, without implausible rates.
 */
export function refreshedRates({ rows, day }: ReadCatalogue, list: Catalogue): Refresh {
  const { rates, findings } = observedRates(rows, [], reviews);
  const known = new Map<string, Rate[]>();
  for (const rate of list.rates) known.set(keyOf(rate), [...(known.get(keyOf(rate)) ?? []), rate]);
  const refresh: Refresh = {
    changed: [],
    added: [],
    confirmed: [],
    same: [],
    kept: [],
    refused: findings.filter(({ code }) => !NO_REFUSAL.includes(code)),
    skipped: findings.filter(({ code }) => SKIPPED.includes(code)).length,
  };
  // Derived rates come after those that they follow.
  const [said, derived] = [false, true].map((is) => rates.filter(({ status }) => (status === 'derived') === is));
  const moved = new Set<string>();
  for (const after of [...(said ?? []), ...(derived ?? [])]) {
    const [before = null, ...periods] = known.get(keyOf(after)) ?? [];
    if (before === null) {
      const flat = newerWithoutBand(after, known);
      if (flat === null) refresh.added.push({ before, after });
      else refresh.kept.push({ code: 'kept', says: `${rateInWords(after, after.source)}: ${flat}` });
      continue;
    }
    const follows = followed(after);
    if (follows !== null && known.has(follows) && !moved.has(follows)) {
      refresh.same.push({ before, after });
      continue;
    }
    if (differingTypes(after.usd, before.usd).length === 0) {
      if (isOld(before, Date.parse(day))) refresh.confirmed.push({ before, after });
      else refresh.same.push({ before, after });
      continue;
    }
    const says = (why: string) => `${rateInWords(after, after.source)}: ${why}`;
    const why = whyKept(before, after, periods.length > 0);
    const off = timesOff(before.usd, after.usd);
    if (why !== null) refresh.kept.push({ code: 'kept', says: says(why) });
    else if (off !== null) refresh.refused.push({ code: 'outlier', says: says(off) });
    else {
      refresh.changed.push({ before, after });
      moved.add(keyOf(after));
    }
  }
  return refresh;
}

/** Why a known rate is better than another one of a public catalogue; null if it is not. */
function whyKept(before: Rate, after: Rate, hasPeriods: boolean): string | null {
  if (hasPeriods || before.inForce !== undefined) return 'the rate here holds for a period that the catalogue lacks.';
  if (before.status === 'published') return `the rate here is the vendor's own (${before.source}).`;
  if (before.observedOn > after.observedOn) return `the rate here is newer (${before.source}).`;
  const [name] = after.source.split(` ${after.observedOn}`);
  const repeats = before.others?.some(
    ({ source, usd }) => source.startsWith(`${name} `) && differingTypes(after.usd, usd).length === 0,
  );
  return repeats ? `the same disagreement as before, with ${before.source}.` : null;
}

/** Why a longer context has no price of its own here: the rate of the shorter one is newer, and knows of none. */
function newerWithoutBand(after: Rate, known: ReadonlyMap<string, readonly Rate[]>): string | null {
  const [short] = known.get(keyOf({ ...after, over: 0 })) ?? [];
  if (short === undefined || short.observedOn <= after.observedOn) return null;
  return `the rate here is newer (${short.source}) and has no such context band.`;
}

/** The rate that a derived one is computed from: Azure's zones from Global, Bedrock's profiles from the global one. */
function followed(rate: Rate): string | null {
  if (rate.status !== 'derived') return null;
  if (rate.provider === 'azure' && rate.region !== 'default') return keyOf({ ...rate, region: 'default' });
  const base = withoutProfile(rate.model);
  return rate.provider === 'bedrock' && base !== rate.model ? keyOf({ ...rate, model: `global.${base}` }) : null;
}

/** Nobody's price changes so far between two readings. A wrong unit does. */
function timesOff(before: TokenRates, after: TokenRates): string | null {
  for (const type of ['input', 'output'] as const) {
    const [was, is] = [before[type], after[type]];
    if (!was || !is || (is / was < MOST_TIMES_OFF && was / is < MOST_TIMES_OFF)) continue;
    return `${type} ${is} is ${Number((is / was).toPrecision(2))} times the known ${was}; refused until reviewed.`;
  }
  return null;
}

/**
 * The rates that a refresh places over the list, from a day on (ISO 8601; null: for all times). A rate brings the other
 * tiers that the catalogue names, so that these are not derived from it. A name that is too long to enter is left out.
 */
export function ratesToApply(refresh: Refresh, from: string | null): OverrideRate[] {
  const { changed, added, confirmed, same } = refresh;
  const moved = new Set(changed.map(({ after }) => keyOf(after, 'standard')));
  const beside = same.filter(({ after }) => moved.has(keyOf(after, 'standard')));
  return [...changed, ...added, ...confirmed, ...beside]
    .sort((a, b) => order(a.after) - order(b.after))
    .flatMap(({ before, after }) => {
      const { provider, model, region, tier, over } = after;
      const usd = before === null ? after.usd : completed(after.usd, before.usd);
      const rate = overrideRateSchema.safeParse({ provider, model, region, tier, over, usd: known(usd), from });
      return rate.success ? [rate.data] : [];
    });
}

const order = ({ tier }: Rate) => (tier === 'standard' ? 0 : 1);

/** A price that the catalogue does not name stays as it was, unless the input price changed. */
function completed(after: TokenRates, before: TokenRates): TokenRates {
  if (differingTypes(after, before).includes('input')) return after;
  const usd = { ...after };
  for (const type of TOKEN_TYPES) usd[type] ??= before[type];
  return usd;
}

function known(usd: TokenRates): OverrideRate['usd'] {
  return Object.fromEntries(Object.entries(usd).filter(([, price]) => price !== null));
}
