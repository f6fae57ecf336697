import { type ColumnSource, cells, sum } from '../../columns/column-source';

/**
 * Kinds of tokens in Langfuse's usage details. By its documentation each token is of one kind, so that `total` is the sum of all and
 * `input` is without the cached ones; but several integrations write details that lie inside `input` and `output`, which the total
 * of the row shows (langfuse/langfuse issue 11244; worker/src/__tests__/chatml/framework-traces: crewai, google-gemini,
 * vertex-ai, whose total has the thoughts that no kind names).
 */
const CACHE_READ = ['input_cached_tokens', 'cache_read_input_tokens', 'input_cache_read', 'prompt_details.cache_read'];
const CACHE_WRITE = ['cache_creation_input_tokens', 'input_cache_creation', 'prompt_details.cache_write'];
const REASONING = ['output_reasoning_tokens', 'reasoning_tokens', 'output_reasoning', 'completion_details.reasoning'];

type TokenColumn =
  | 'input_tokens'
  | 'cache_read_tokens'
  | 'cache_write_tokens'
  | 'output_tokens'
  | 'reasoning_tokens'
  | 'total_tokens';

/** The tokens of an observation, out of the column that holds its usage details. */
export function langfuseUsage(column: string): Record<TokenColumn, ColumnSource> {
  const within = (...keys: string[]) => sum(...keys.map((key) => [column, key] as const));
  return {
    input_tokens: cells([column, 'input']),
    cache_read_tokens: within(...CACHE_READ),
    cache_write_tokens: within(...CACHE_WRITE),
    output_tokens: cells([column, 'output']),
    reasoning_tokens: within(...REASONING),
    total_tokens: cells([column, 'total']),
  };
}
