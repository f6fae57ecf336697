import type { TokenRates } from '../../pricing/catalogue/rate';

export const TOKEN_LABELS: Record<keyof TokenRates, string> = {
  input: 'Input',
  cacheRead: 'Read from cache',
  cacheWrite5m: 'Written to cache (5 min)',
  cacheWrite1h: 'Written to cache (1 h)',
  output: 'Output',
};
