import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import { findAlias } from '../catalogue/model-alias';
import { passesOn } from './intermediary';
import { hasDate, modelSpellings, withoutDate } from './model-spellings';
import { canonicalProvider, type Provider } from './provider-name';
import { providerBehind, providerOfModel } from './provider-of-model';

/** A path under `publishers/` is Vertex, even if the log says Google. */
function providerOf(provider: string | null, model: string): Provider | null {
  if (provider === null || provider.trim() === '') return providerOfModel(model);
  if (passesOn(provider)) return providerBehind(provider, model);
  const named = canonicalProvider(provider);
  return named === 'gemini' && /^(publishers|projects)\//i.test(model.trim()) ? 'vertex' : named;
}

/** A model in the catalogue's names. `region` is set only if an alias names one. */
export type ModelRef = { provider: string; model: string; region?: string };

/**
 * A log's provider and model in the catalogue's names; null if the catalogue does not have the model. Aliases that a
 * user entered come first. A dated snapshot falls back to the undated name, and an undated name to its only snapshot,
 * but never to another model.
 */
export function resolveModel(catalogue: Catalogue, provider: string | null, model: string | null): ModelRef | null {
  if (model === null) return null;
  const target = findAlias(catalogue.aliases ?? [], provider, model);
  if (target === null) return listedModel(catalogue, provider, model);
  const listed = listedModel(catalogue, target.provider, target.model);
  return listed && target.region !== null ? { ...listed, region: target.region } : listed;
}

function listedModel(catalogue: Catalogue, provider: string | null, model: string): ModelRef | null {
  // Bills and reports use display names: Claude Sonnet 4.5, GPT-4o mini.
  const name = model.trim().replace(/ +/g, '-');
  const found = providerOf(provider, name);
  const models = found && indexOf(catalogue).get(found);
  if (!found || !models) return null;
  const spellings = modelSpellings(found, name);
  const spelling = spellings.find((name) => models.has(name));
  if (spelling !== undefined) return { provider: found, model: spelling };
  if (spellings.some(hasDate)) return null;
  const dated = [...models.keys()].filter(hasDate);
  for (const spelling of spellings) {
    const [only, ...others] = dated.filter((name) => withoutDate(name) === spelling);
    if (only !== undefined) return others.length === 0 ? { provider: found, model: only } : null;
  }
  return null;
}
