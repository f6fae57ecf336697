import type { Rate } from '../catalogue/rate';
import type { ModelRef } from '../models/resolve-model';

/** The price of what OpenRouter sells as `:free`. */
export function freeRate({ provider, model }: ModelRef): Rate {
  return {
    provider,
    model: `${model}:free`,
    region: 'default',
    tier: 'standard',
    over: 0,
    usd: { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 },
    status: 'published',
    source: 'OpenRouter, model variants: free',
    url: 'https://openrouter.ai/docs/guides/routing/model-variants/free',
    observedOn: '2026-11-28',
    grade: 'P',
    note: 'OpenRouter limits how many free requests an account may make.',
  };
}
