import { canonicalProvider, lettersOf } from './provider-name';

/** Libraries that some logs name as the provider. The model belongs to a vendor. */
const PASSES_ON = new Set([
  ...['langchain', 'llamaindex', 'haystack', 'crewai', 'agno', 'pydanticai', 'autogen', 'semantickernel'],
  ...[
    'microsoftagentframework',
    'openaiagents',
    'litellm',
    'litellmproxy',
    'aisdk',
    'tensorzero',
    'helicone',
    'portkey',
  ],
]);
/** Companies that resell the calls of many vendors, at or near the vendors’ list prices. */
const RESELLERS = new Set(['openrouter', 'vercel', 'vercelaigateway', 'opencode', 'opencodezen']);

/** Whether a provider name is of an intermediary between the program and the provider. */
export function passesOn(name: string): boolean {
  return PASSES_ON.has(lettersOf(name)) || isReseller(name);
}

/** The reseller that a call was bought from, as its provider or its model's prefix shows; null if there is none. */
export function resellerOf(provider: string | null, model: string | null = null): string | null {
  return [provider ?? '', model?.split('/')[0] ?? ''].find(isReseller) ?? null;
}

/** Whether a call was bought from a reseller and is priced at `pricedAt`, a vendor's price list, not at the reseller's own. */
export function isResold(provider: string | null, model: string | null, pricedAt: string | null): boolean {
  const reseller = resellerOf(provider, model);
  return reseller !== null && canonicalProvider(reseller) !== pricedAt;
}

/** Whether a provider name is of a company that resells calls. */
export function isReseller(name: string): boolean {
  return RESELLERS.has(lettersOf(name));
}
