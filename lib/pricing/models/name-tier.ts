import { resellerOf } from './intermediary';
import { canonicalProvider } from './provider-name';

/** Of a Claude name: Anthropic's fast mode, before the date that OpenRouter adds or the context length that Claude Code does. */
const FAST = /(?<=claude.*)-fast(?=$|-\d{8}$|\[\d+[km]\]$)/;

/**
 * Splits off what a name says of the service tier: `:batch`, OpenRouter's `:free`, and the `-fast` of Claude's fast mode,
 * which vendors' logs call priority. The tier is null if the name says nothing, as in most names.
 */
export function splitTier(provider: string | null, model: string): { name: string; tier: string | null } {
  const name = model.trim().toLowerCase();
  if (name.endsWith(':batch')) return { name: name.slice(0, -':batch'.length), tier: 'batch' };
  if (name.endsWith(':free') && isOpenRouter(provider, name)) {
    return { name: name.slice(0, -':free'.length), tier: 'free' };
  }
  const fast = name.replace(FAST, '');
  return fast === name ? { name: model, tier: null } : { name: fast, tier: 'priority' };
}

/** Only OpenRouter is documented to ask nothing for what it calls free (openrouter.ai/docs/guides/routing/model-variants/free). */
function isOpenRouter(provider: string | null, name: string): boolean {
  const seller = resellerOf(provider, name);
  return seller !== null && canonicalProvider(seller) === 'openrouter';
}

/** The service tier that a model's name shows, in the words of logs; null if it shows none. */
export function tierInName(provider: string | null, model: string | null): string | null {
  return model === null ? null : splitTier(provider, model).tier;
}
