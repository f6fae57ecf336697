import type { TokenRates } from '../../../pricing/catalogue/rate';

export const TOKEN_LABELS: Record<keyof TokenRates, string> = {
  input: 'Input',
  cacheRead: 'Cache read',
  cacheWrite5m: 'Cache write, 5 min',
  cacheWrite1h: 'Cache write, 1 h',
  output: 'Output',
};
