import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { withoutProfile } from '../../pricing/models/model-spellings';
import { canonicalProvider } from '../../pricing/models/provider-name';
import { type ModelRef, resolveModel } from '../../pricing/models/resolve-model';

/**
 * A provider and a model by the catalogue's names, or as they are spelled where it has none, in lower case. An invoice of Bedrock does
 * not name the inference profile, so it is left out, and its rates count as they are paid.
 */
export function comparedName(catalogue: Catalogue, provider: string | null, model: string | null): ModelRef {
  const found = resolveModel(catalogue, provider, model);
  if (found === null)
    return { provider: providerName(provider ?? ''), model: (model ?? 'unknown model').toLowerCase() };
  return { ...found, model: withoutProfile(found.model) };
}

/** A provider by the catalogue's name, or as it is spelled. */
export function providerName(spelled: string): string {
  return canonicalProvider(spelled) ?? (spelled.toLowerCase() || 'unknown provider');
}
