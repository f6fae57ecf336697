import * as z from 'zod';
import { grouped } from '../../workloads/grouped';
import data from '../data/changes.json';
import type { Catalogue } from './catalogue';
import { inForceSchema } from './in-force-schema';
import { type Rate, serviceTierSchema, tokenRatesSchema } from './rate';
import { keyOf, periodOf } from './rate-key';
import { shipped } from './shipped-data';
import { samePrices } from './token-rates';

/** A rate that is in only one of two versions of the catalogue, or has another price or period in the other. */
export const rateChangeSchema = z.object({
  provider: z.string(),
  model: z.string(),
  region: z.string(),
  tier: serviceTierSchema,
  over: z.number().int().nonnegative(),
  inForce: inForceSchema.optional(),
  /** Null for a new rate. USD per million tokens. */
  before: tokenRatesSchema.nullable(),
  /** Null for a removed rate. */
  after: tokenRatesSchema.nullable(),
});
export type RateChange = z.infer<typeof rateChangeSchema>;

/**
 * The changes of one catalogue version. data/changes.json has the newest first; lib/maintain/import-rates.ts writes it.
 */
export const catalogueChangeSchema = z.object({
  version: z.string().min(1),
  previous: z.string().min(1),
  importedOn: z.iso.date(),
  changes: z.array(rateChangeSchema),
  /** Rates of which only the source, status, note or another mark changed. Absent in versions written before they were counted. */
  marked: z.number().int().nonnegative().optional(),
});
export type CatalogueChange = z.infer<typeof catalogueChangeSchema>;

export const catalogueChanges: readonly CatalogueChange[] = shipped(data);

function identity(rate: Rate): string {
  return `${keyOf(rate)}\t${periodOf(rate)}`;
}

function same(a: Rate, b: Rate): boolean {
  return identity(a) === identity(b) && samePrices(a.usd, b.usd) && a.inForce?.to === b.inForce?.to;
}

/** What one version of the catalogue changed against the one before it; null if they are the same version. */
export function changeBetween(
  before: Pick<Catalogue, 'version' | 'rates'>,
  after: Pick<Catalogue, 'version' | 'rates'>,
  importedOn: string,
): CatalogueChange | null {
  if (before.version === after.version) return null;
  const changes = diffRates(before.rates, after.rates);
  const changed = new Set(changes.map((change) => keyOf(change)));
  const known = new Set(before.rates.map((rate) => JSON.stringify(rate)));
  const marked = after.rates.filter((rate) => !changed.has(keyOf(rate)) && !known.has(JSON.stringify(rate))).length;
  return { version: after.version, previous: before.version, importedOn, changes, marked };
}

/** The differences between two versions, in price-list order. A rate that began or ended has one price in both. */
export function diffRates(before: readonly Rate[], after: readonly Rate[]): RateChange[] {
  const old = new Map(before.map((rate) => [identity(rate), rate]));
  const fresh = new Map(after.map((rate) => [identity(rate), rate]));
  const gone = grouped(
    [...old].flatMap(([key, rate]) => (fresh.has(key) ? [] : [rate])),
    keyOf,
  );
  const pairs = [...fresh].map(([key, is]): [Rate | null, Rate | null] => {
    const was = old.get(key);
    if (was !== undefined) return [was, is];
    const periods = gone.get(keyOf(is)) ?? [];
    const earlier = periods.findIndex(({ usd }) => samePrices(usd, is.usd));
    const [period = null] = earlier < 0 ? [] : periods.splice(earlier, 1);
    return [period, is];
  });
  for (const was of [...gone.values()].flat()) pairs.push([was, null]);
  return pairs
    .flatMap(([was, is]) => {
      const rate = is ?? was;
      if (!rate || (was && is && same(was, is))) return [];
      const { provider, model, region, tier, over, inForce } = rate;
      const change = { provider, model, region, tier, over, before: was?.usd ?? null, after: is?.usd ?? null };
      return [inForce ? { ...change, inForce } : change];
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
