import { type Cell, type ColumnSource, sum } from '../column-source';

/** In Langfuse's usage details every kind of token is counted once: their sum is `total`, so `input` is without the cached ones. */
const CACHE_READ = ['input_cached_tokens', 'cache_read_input_tokens', 'input_cache_read'];
const CACHE_WRITE = ['cache_creation_input_tokens', 'input_cache_creation'];
const REASONING = ['output_reasoning_tokens', 'reasoning_tokens', 'output_reasoning'];

type TokenColumn = 'input_tokens' | 'cache_read_tokens' | 'cache_write_tokens' | 'output_tokens' | 'reasoning_tokens';

/** The tokens of an observation, out of the column that holds its usage details. */
export function langfuseUsage(column: string): Record<TokenColumn, ColumnSource & { cells: readonly Cell[] }> {
  const within = (...keys: string[]) => sum(...keys.map((key) => [column, key] as const));
  return {
    input_tokens: within('input', ...CACHE_READ, ...CACHE_WRITE),
    cache_read_tokens: within(...CACHE_READ),
    cache_write_tokens: within(...CACHE_WRITE),
    output_tokens: within('output', ...REASONING),
    reasoning_tokens: within(...REASONING),
  };
}
