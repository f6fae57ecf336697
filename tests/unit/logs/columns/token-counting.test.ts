import { expect, it } from 'vitest';
import { tokenCounting } from '../../../../lib/logs/columns/token-counting';
import { projectNamedColumns } from '../../../../lib/logs/names/named-columns';

const byNames = (...columns: string[]) => tokenCounting(undefined, {}, projectNamedColumns(columns));

it.each([
  ['Anthropic', ['usage.input_tokens', 'usage.cache_creation_input_tokens', 'usage.cache_read_input_tokens'], 'apart'],
  [
    'Bedrock’s logs',
    ['input.inputTokenCount', 'input.cacheReadInputTokenCount', 'input.cacheWriteInputTokenCount'],
    'apart',
  ],
  ['Bedrock', ['inputTokens', 'cacheReadInputTokens', 'cacheWriteInputTokens'], 'apart'],
  ['OpenAI', ['usage.prompt_tokens', 'usage.prompt_tokens_details.cached_tokens'], 'inside'],
  ['DeepSeek', ['prompt_tokens', 'prompt_cache_hit_tokens'], 'inside'],
  ['Gemini', ['promptTokenCount', 'cachedContentTokenCount'], 'inside'],
])('names of %s say where cached tokens are counted', (_vendor, columns, counted) => {
  expect(byNames(...columns).cached).toEqual({ counted, by: 'names' });
});

it.each([
  [['prompt_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens']],
  [['input_tokens', 'cache_read_input_tokens']],
  [['input_tokens', 'tokens_cached']],
])('other names say nothing: %s', (columns) => expect(byNames(...columns).cached).toBeNull());

it('thoughts stand beside Gemini’s candidates, and nowhere else by their name alone', () => {
  expect(byNames('candidatesTokenCount', 'thoughtsTokenCount').reasoning).toEqual({ counted: 'apart', by: 'names' });
  expect(byNames('completion_tokens', 'reasoning_tokens').reasoning).toBeNull();
});

it('the user’s word stands above that of the format, and that above the names', () => {
  const projection = projectNamedColumns(['input_tokens', 'cached_tokens']);
  expect(tokenCounting('apart', { cached: 'inside' }, projection).cached).toEqual({ counted: 'apart', by: 'user' });
  expect(tokenCounting(undefined, { cached: 'apart' }, projection).cached).toEqual({ counted: 'apart', by: 'format' });
});
