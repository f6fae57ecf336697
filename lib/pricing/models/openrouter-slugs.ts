import type { Provider } from './provider-name';

/** The vendors of OpenRouter's slugs, `anthropic/claude-opus-5`, by the catalogue's names. */
const VENDORS: Partial<Record<Provider, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  gemini: 'google',
  xai: 'x-ai',
  mistral: 'mistralai',
  cohere: 'cohere',
  deepseek: 'deepseek',
  perplexity: 'perplexity',
};

/**
 * Permanent slugs that neither a date nor the order of a Claude name explains, and the names that OpenRouter sells them
 * under. Source: openrouter.ai/api/v1/models, `canonical_slug` and `id`, as Prajwalsrinvas/token-tariff kept it on
 * 2026-08-01.
 */
const IRREGULAR: Readonly<Record<string, string>> = {
  'cohere/command-a-03-2025': 'cohere/command-a',
  'deepseek/deepseek-chat-v3': 'deepseek/deepseek-chat',
  'deepseek/deepseek-v4-flash-20260731': 'deepseek/deepseek-v4-flash-0731',
  'google/gemini-2.5-pro-preview-03-25': 'google/gemini-2.5-pro-preview-05-06',
  'google/gemini-2.5-pro-preview-06-05': 'google/gemini-2.5-pro-preview',
  'meta-llama/llama-4-maverick-17b-128e-instruct': 'meta-llama/llama-4-maverick',
  'meta-llama/llama-4-scout-17b-16e-instruct': 'meta-llama/llama-4-scout',
  'mistralai/mistral-medium-3.5-20260430': 'mistralai/mistral-medium-3-5',
  'mistralai/mistral-saba-2502': 'mistralai/mistral-saba',
  'mistralai/mistral-small-3.1-24b-instruct-2503': 'mistralai/mistral-small-3.1-24b-instruct',
  'mistralai/mistral-small-3.2-24b-instruct-2506': 'mistralai/mistral-small-3.2-24b-instruct',
  'moonshotai/kimi-k2.5-0127': 'moonshotai/kimi-k2.5',
  'qwen/qwen3-coder-480b-a35b-07-25': 'qwen/qwen3-coder',
  'qwen/qwen3-235b-a22b-07-25': 'qwen/qwen3-235b-a22b-2507',
  'qwen/qwen3-next-80b-a3b-instruct-2509': 'qwen/qwen3-next-80b-a3b-instruct',
  'qwen/qwen3-next-80b-a3b-thinking-2509': 'qwen/qwen3-next-80b-a3b-thinking',
  'qwen/qwen3.5-flash-20260224': 'qwen/qwen3.5-flash-02-23',
  'qwen/qwen3.5-plus-20260216': 'qwen/qwen3.5-plus-02-15',
  'rekaai/reka-edge-2603': 'rekaai/reka-edge',
  'sao10k/l3.3-euryale-70b-v2.3': 'sao10k/l3.3-euryale-70b',
  'venice/uncensored': 'cognitivecomputations/dolphin-mistral-24b-venice-edition',
  'z-ai/glm-4.6-20251208': 'z-ai/glm-4.6v',
};

/** The day, or the month and day, of a permanent slug. Four digits alone are a part of a name. */
const DAY = /-(\d{8}|\d{4}-\d{2}-\d{2}|\d{2}-\d{2})$/;

/** The names under which OpenRouter sells what a slug, a permanent slug or a vendor's own name means, surest first. */
export function openRouterSpellings(bare: string, vendor: Provider | null): string[] {
  const slug = bare.replace(/^~/, '');
  const prefix = vendor && VENDORS[vendor];
  const named = slug.includes('/') || !prefix ? slug : `${prefix}/${slug}`;
  const irregular = IRREGULAR[named];
  if (irregular !== undefined) return [named, irregular];
  const undated = named.replace(DAY, '');
  // Its Claude names have the family first and a dot in the version; its permanent slugs turn both round.
  const claude = undated.replace(
    /claude-(\d)(?:[.-](\d))?-([a-z]+)$/,
    (_, major, minor, family) => `claude-${family}-${major}${minor ? `.${minor}` : ''}`,
  );
  return [...new Set([slug, named, undated, claude, claude.replace(/(?<=claude-[a-z]+-\d)-(?=\d$)/, '.')])];
}
