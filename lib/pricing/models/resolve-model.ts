import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import { findAlias } from '../catalogue/model-alias';
import type { Rate } from '../catalogue/rate';
import { hasBedrockPremium } from './bedrock-premium';
import { passesOn, resellerOf } from './intermediary';
import {
  bareModel,
  hasDate,
  isSnapshot,
  modelSpellings,
  outOfUrl,
  shortBedrockNames,
  withoutDate,
  withoutDay,
  withoutProfile,
} from './model-spellings';
import { profileOf, ratedRegion, splitRegion, UNKNOWN_PROFILE } from './name-region';
import { splitTier } from './name-tier';
import { canonicalProvider, lettersOf, type Provider } from './provider-name';
import { providerBehind, providerOfModel } from './provider-of-model';

/**
 * A model in the catalogue's names. `region` is set if an alias or the name gives one, `tier` if the name does: a service
 * tier, or `free`.
 */
export type ModelRef = { provider: string; model: string; region?: string; tier?: string };

/**
 * A log's provider and model in the catalogue's names; null if the catalogue does not have the model. Aliases that a
 * user entered come first. A dated snapshot falls back to the undated name, and an undated name to its only snapshot,
 * but never to another model. A region that the name gives is kept even if no rate is known there.
 */
export function resolveModel(catalogue: Catalogue, provider: string | null, model: string | null): ModelRef | null {
  if (model === null) return null;
  const target = findAlias(catalogue.aliases ?? [], provider, model);
  if (target === null) return listedModel(catalogue, provider, model);
  const listed = listedModel(catalogue, target.provider, target.model);
  return listed && target.region !== null ? { ...listed, region: target.region } : listed;
}

function listedModel(catalogue: Catalogue, provider: string | null, given: string): ModelRef | null {
  const model = outOfUrl(given);
  // Bills and reports use display names: Claude Sonnet 4.5, GPT-4o mini.
  const whole = model.trim().replace(/ +/g, '-');
  const { name, tier } = splitTier(provider, whole);
  const seller = resellerOf(provider, whole);
  const reseller = seller === null ? null : canonicalProvider(seller);
  if (tier === 'free') return { provider: 'openrouter', model: bareModel('openrouter', name), tier };
  const own = ofProvider(catalogue, reseller, name);
  const found =
    own && isSold(catalogue, own, tier) ? own : (ofProvider(catalogue, providerOf(provider, name), name) ?? own);
  if (found === null) return null;
  const placed = isWithoutProfile(found, model) ? { ...found, region: UNKNOWN_PROFILE } : found;
  return tier === null ? placed : { ...placed, tier };
}

/**
 * Whether a name in a log leaves open from which profile of Bedrock a model came, where that changes its price: an id without its vendor.
 * Bills name the global profile apart, so their display names and short names are those of a Region.
 */
function isWithoutProfile({ provider, model, region }: ModelRef, given: string): boolean {
  if (provider !== 'bedrock' || region !== undefined || !hasBedrockPremium(model)) return false;
  const bare = bareModel('bedrock', given);
  return /^[a-z]+-[a-z0-9.:-]+$/.test(bare) && !bare.replace(/\d\.\d/g, '').includes('.');
}

/** A path under `publishers/` is Vertex, even if the log says Google. */
function providerOf(provider: string | null, model: string): Provider | null {
  const path = model.replace(/^responses\//i, '');
  if (provider === null || provider.trim() === '') return providerOfModel(path);
  if (passesOn(provider)) return providerBehind(provider, path);
  const named = canonicalProvider(provider);
  return named === 'gemini' && /^(publishers|projects)\//i.test(path) ? 'vertex' : named;
}

/** Whether a reseller's own price is known for the tier. Its batch price alone is not what a standard call costs. */
function isSold(catalogue: Catalogue, { provider, model }: ModelRef, tier: string | null): boolean {
  const rates = indexOf(catalogue).get(provider)?.get(model) ?? [];
  return rates.some((rate) => rate.tier === (tier ?? 'standard'));
}

function ofProvider(catalogue: Catalogue, provider: Provider | null, given: string): ModelRef | null {
  const models = provider && indexOf(catalogue).get(provider);
  if (!provider || !models) return null;
  const { name, region } = splitRegion(provider, bareModel(provider, given), given);
  const model = modelIn(models, provider, name, region);
  if (model !== null) {
    const rated = ratedRegion(provider, region, new Set(models.get(model)?.map((rate) => rate.region)));
    return rated === null ? { provider, model } : { provider, model, region: rated };
  }
  // A profile that the catalogue lacks has a price of its own, which is not known.
  const profile = provider === 'bedrock' ? profileOf(name) : null;
  const base = profile && modelIn(models, provider, withoutProfile(name), null);
  return profile && base ? { provider, model: base, region: profile } : null;
}

function modelIn(
  models: ReadonlyMap<string, readonly Rate[]>,
  provider: Provider,
  name: string,
  region: string | null,
): string | null {
  const spellings = modelSpellings(provider, name);
  const held = spellings.filter((spelling) => models.has(spelling));
  const inRegion = (spelling: string) => models.get(spelling)?.some((rate) => rate.region === region);
  const spelling = held.find(inRegion) ?? held[0];
  if (spelling !== undefined) return spelling;
  if (isSnapshot(name)) return null;
  // Ids of AWS have a vendor; a catalogue's name without one has the price of no region.
  const dated = [...models.keys()].filter((id) => hasDate(id) && (provider !== 'bedrock' || id.includes('.')));
  for (const undated of spellings) {
    const snapshots = dated.filter((name) => withoutDate(name) === undated || withoutDay(name) === undated);
    if (snapshots.length > 0) return onlyModel(snapshots);
  }
  return provider === 'bedrock' ? shortened(models, name) : null;
}

/** Snapshots of one day that differ in a version alone are one model, named in full by the longest; null for others. */
function onlyModel(snapshots: readonly string[]): string | null {
  const days = new Set(snapshots.map((name) => /\d{4}-?\d{2}-?\d{2}/.exec(name)?.[0]));
  return days.size === 1 ? snapshots.reduce((longest, one) => (one.length > longest.length ? one : longest)) : null;
}

/** The model in a region that AWS's usage type shortens. */
function shortened(models: ReadonlyMap<string, unknown>, name: string): string | null {
  if (/[.:/]/.test(name.replace(/\d\.\d/g, ''))) return null;
  const short = lettersOf(name.replace(/\.0(?!\d)/, ''));
  const isShort = (id: string) => id.includes('.') && profileOf(id) === null && shortBedrockNames(id).includes(short);
  const found = short === '' ? [] : [...models.keys()].filter(isShort);
  return found.length === 0 ? null : onlyModel(found);
}
