import { grouped } from '../../workloads/grouped';
import { oncePer } from '../../workloads/once-per';
import type { Catalogue } from '../catalogue/catalogue';
import { ALWAYS, type InForce, splitPeriod } from '../catalogue/in-force';
import type { Rate } from '../catalogue/rate';
import { keyOf } from '../catalogue/rate-key';
import { samePrices, timesEach } from '../catalogue/token-rates';
import { scaleTier } from '../lookup/scale-tier';
import type { Discount, OverrideRate, PriceOverride } from './price-override';
import { isWithinBounds } from './rate-bounds';

/**
 * The catalogue with this installation's prices. List prices read from public catalogues come first, then discounts, one
 * after the other, then what users entered, which replaces rates for its period. Later overrides replace earlier ones.
 * Withdrawn overrides have no effect.
 */
export function applyOverrides(shipped: Catalogue, overrides: readonly PriceOverride[]): Catalogue {
  const active = overrides.filter(({ withdrawn }) => withdrawn === null).sort((a, b) => (a.on < b.on ? -1 : 1));
  if (active.length === 0) return shipped;
  let listed: readonly Rate[] = withOverrides(shipped.rates, active.filter(isListPrices));
  for (const override of active) {
    const { change } = override;
    if (change.kind === 'discount') listed = listed.flatMap((rate) => discounted(rate, change.discount, override));
  }
  const rates = withOverrides(
    listed,
    active.filter((override) => !isListPrices(override)),
  );
  const aliases = active.flatMap(({ change }) => (change.kind === 'alias' ? [change.alias] : []));
  return { ...shipped, rates, aliases };
}

/** Whether an override holds list prices of a public catalogue, and not what somebody pays. */
export function isListPrices({ change }: PriceOverride): boolean {
  return change.kind === 'file' && change.listedIn !== undefined;
}

/** Places the rates of overrides over others. A rate changes together with its tiers, and nothing else changes. */
function withOverrides(rates: readonly Rate[], overrides: readonly PriceOverride[]): readonly Rate[] {
  if (overrides.length === 0) return rates;
  const groups = new Map(groupsOf(rates));
  for (const override of overrides) {
    for (const entered of ratesOf(override).map((rate) => enteredRate(rate, override))) {
      const group = keyOf(entered, 'standard');
      groups.set(group, withRate(groups.get(group) ?? [], entered));
    }
  }
  return [...groups.values()].flat();
}

type Groups = ReadonlyMap<string, readonly Rate[]>;

/**
 * Rates that differ in tier or period only, by the key of their standard rate. Made once for each list: the shipped one is long, and every
 * audit lays the same overrides over it.
 */
const groupsOf = oncePer((rates: readonly Rate[]): Groups => grouped(rates, (rate) => keyOf(rate, 'standard')));

/** The rates of an override. Rates from before bounds existed are skipped if they can't be prices. */
function ratesOf({ change }: PriceOverride): readonly OverrideRate[] {
  const rates = change.kind === 'rate' ? [change.rate] : change.kind === 'file' ? change.rates : [];
  return rates.filter(isWithinBounds);
}

/** A rate of a public catalogue keeps its source and its day, so that it grows old like a shipped one. */
function enteredRate({ usd, from, to, ...key }: OverrideRate, override: PriceOverride): Rate {
  const { id, by, reason, on, change } = override;
  const listedIn = change.kind === 'file' ? change.listedIn : undefined;
  const { input = null, cacheRead = null, cacheWrite5m = null, cacheWrite1h = null, output = null } = usd;
  return {
    ...key,
    usd: { input, cacheRead, cacheWrite5m, cacheWrite1h, output },
    ...(listedIn
      ? { status: 'single', ...listedIn, grade: 'K', note: null }
      : { status: 'override', source: `Entered by ${by}`, observedOn: on.slice(0, 10), note: reason }),
    overrides: [id],
    ...(from === null && to === null ? {} : { inForce: { from, to, hours: null } }),
  };
}

/** The rate for the times outside a period. */
function outside(rate: Rate, period: InForce): Rate[] {
  const { before, after } = splitPeriod(rate.inForce ?? ALWAYS, period);
  return [before, after].flatMap((part) => (part === null ? [] : [{ ...rate, inForce: part }]));
}

/** The rate for the times within a period; null if it does not apply then. */
function within(rate: Rate, period: InForce): Rate | null {
  const part = splitPeriod(rate.inForce ?? ALWAYS, period).within;
  if (part === null) return null;
  const { inForce: _, ...timeless } = rate;
  return part.from === null && part.to === null && part.hours === null ? timeless : { ...rate, inForce: part };
}

/**
 * Places a rate over those of its group. Other tiers keep their share of a replaced standard rate, unless they were
 * entered too.
 */
function withRate(group: readonly Rate[], entered: Rate): Rate[] {
  const period = entered.inForce ?? ALWAYS;
  const replaced = group.findLast((rate) => rate.tier === entered.tier && within(rate, period) !== null);
  const standards = group.filter((rate) => rate.tier === 'standard');
  const rest = group.flatMap((rate) => {
    if (rate.tier === entered.tier) return outside(rate, period);
    if (entered.tier !== 'standard' || rate.status === 'override') return [rate];
    const inside = within(rate, period);
    if (inside === null) return [rate];
    const { inForce } = inside;
    const standard = standards.find((was) => within(was, inForce ?? ALWAYS) !== null);
    if (standard && samePrices(standard.usd, entered.usd)) return [rate];
    const scaled = standard && scaleTier(inside, standard, inForce ? { ...entered, inForce } : entered);
    return [...outside(rate, period), ...(scaled ? [scaled] : [])];
  });
  return [replaced ? withCacheShares(entered, replaced) : entered, ...rest];
}

/**
 * Cache prices that were not entered keep their share of input, because a negotiated input price lowers cached input
 * too.
 */
function withCacheShares(entered: Rate, { usd: was }: Rate): Rate {
  const usd = { ...entered.usd };
  const kept = (['cacheRead', 'cacheWrite5m', 'cacheWrite1h'] as const).filter((type) => {
    if (usd[type] !== null || was[type] === null || !was.input || usd.input === null) return false;
    usd[type] = Number(((was[type] * usd.input) / was.input).toPrecision(12));
    return true;
  });
  if (kept.length === 0) return entered;
  return {
    ...entered,
    usd,
    note: `${entered.note ?? ''} (Cached tokens keep the share of input that they had.)`.trim(),
  };
}

/** A discount applies to listed prices only. A price that a user entered is already what they pay. */
function discounted(rate: Rate, { provider, percentOff, tiers, from, to }: Discount, override: PriceOverride): Rate[] {
  const period = { from, to, hours: null };
  const inside = rate.provider === provider && (tiers?.includes(rate.tier) ?? true) ? within(rate, period) : null;
  if (inside === null) return [rate];
  const usd = timesEach(inside.usd, 1 - percentOff / 100);
  const says = `${percentOff}% off the listed rate (${override.by}, ${override.on.slice(0, 10)}).`;
  const note = inside.note === null ? says : `${inside.note} ${says}`;
  const { others: _, ...listed } = inside;
  const overrides = [...(inside.overrides ?? []), override.id];
  return [...outside(rate, period), { ...listed, usd, note, overrides }];
}
