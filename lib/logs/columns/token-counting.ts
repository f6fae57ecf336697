import { plainName } from '../../workloads/key/plain-name';
import type { Counted, LogFormat } from '../log-format';
import { type ColumnSource, cellsOf, type Projection } from './column-source';

/** How a file's tokens are counted, and who says so. The user overrides the rows, and the rows override names. */
export type CountingWord = { counted: Counted; by: 'user' | 'format' | 'names' };
export type TokenCounting = { cached: CountingWord | null; reasoning: CountingWord | null };

/** What is known about a file's cached and reasoning tokens before its rows are read. */
export function tokenCounting(
  chosen: Counted | undefined,
  format: Pick<LogFormat, 'cached' | 'reasoning'>,
  projection: Projection,
): TokenCounting {
  const counting = (word: Counted | undefined, by: CountingWord['by']) =>
    word === undefined ? null : { counted: word, by };
  return {
    cached:
      counting(chosen, 'user') ??
      counting(format.cached ?? cachedBySum(projection), 'format') ??
      counting(cachedByNames(projection), 'names'),
    reasoning: counting(format.reasoning, 'format') ?? counting(reasoningByNames(projection), 'names'),
  };
}

/**
 * If input is the sum of cached and other tokens, or cached ones are what is left of it, it includes them, whatever the
 * rows show.
 */
function cachedBySum({ input_tokens: input, cache_read_tokens: read }: Projection): Counted | undefined {
  if (read?.from === 'rest') return 'inside';
  if (input?.from !== 'sum' || read === undefined) return undefined;
  const added = new Set(input.cells.map((cell) => JSON.stringify(cell)));
  return cellsOf(read).some((cell) => added.has(JSON.stringify(cell))) ? 'inside' : undefined;
}

/**
 * Anthropic's and Bedrock's `input_tokens` exclude cache writes and reads if both are beside it under their names
 * (platform.claude.com, prompt caching; Bedrock API, TokenUsage, and its invocation logs). OpenAI's `cached_tokens`,
 * DeepSeek's `prompt_cache_hit_tokens` and Gemini's `cachedContentTokenCount` are part of the prompt (their API
 * references).
 */
function cachedByNames(projection: Projection): Counted | undefined {
  const [input, read, write] = [projection.input_tokens, projection.cache_read_tokens, projection.cache_write_tokens];
  const isAnthropic =
    hasName(input, ['input_tokens', 'input_token_count']) &&
    hasName(read, ['cache_read_input_tokens', 'cache_read_input_token_count']) &&
    hasName(write, ['cache_creation_input_tokens', 'cache_write_input_tokens', 'cache_write_input_token_count']);
  if (isAnthropic) return 'apart';
  return hasName(read, [
    'cached_tokens',
    'prompt_cache_hit_tokens',
    'cached_content_token_count',
    'prompt_cached_tokens',
  ])
    ? 'inside'
    : undefined;
}

/**
 * Gemini counts thoughts separately from the candidates (ai.google.dev, UsageMetadata). OpenAI's reasoning tokens are
 * part of the completion.
 */
function reasoningByNames(projection: Projection): Counted | undefined {
  const isGemini =
    hasName(projection.reasoning_tokens, ['thoughts_token_count']) &&
    hasName(projection.output_tokens, ['candidates_token_count']);
  return isGemini ? 'apart' : undefined;
}

/** Whether a source is a cell with one of these names, or with one as its last part. */
function hasName(source: ColumnSource | undefined, names: readonly string[]): boolean {
  if (source?.from !== 'cells') return false;
  return source.cells.some(({ column, path = [] }) => {
    const last = String(path.at(-1) ?? column.split('.').at(-1) ?? column);
    return names.includes(plainName(last));
  });
}
