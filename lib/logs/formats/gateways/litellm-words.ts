import type { Renaming } from '../../columns/column-source';
import type { PassOver } from '../../log-format';

/** LiteLLM's call types (litellm/types/utils.py, CallTypes), the asynchronous ones too. */
export const litellmCallTypes: Renaming = {
  completion: 'chat',
  acompletion: 'chat',
  responses: 'chat',
  aresponses: 'chat',
  anthropic_messages: 'chat',
  text_completion: 'completion',
  atext_completion: 'completion',
  embedding: 'embedding',
  aembedding: 'embedding',
};

/** A row of a batch that was finished when LiteLLM asked for it (proxy/batches_endpoints, _handle_completed_batch): its cost is that of the batch. */
export const litellmTiers: Renaming = { aretrieve_batch: 'batch', retrieve_batch: 'batch', '*': '' };

/** Cache writes of an hour; `prompt_tokens_details` as LiteLLM keeps them (types/utils.py, CacheCreationTokenDetails), or Anthropic's own usage. */
export const litellmHourWrites: readonly (readonly [string, ...string[]])[] = [
  ['metadata', 'usage_object', 'prompt_tokens_details', 'cache_creation_token_details', 'ephemeral_1h_input_tokens'],
  ['metadata', 'usage_object', 'cache_creation', 'ephemeral_1h_input_tokens'],
];

/** What the proxy answers from its own cache reaches no provider and costs nothing. */
export const litellmCacheHits: readonly PassOver[] = [
  { cell: { column: 'cache_hit' }, is: ['true'], says: 'requests that the proxy’s cache answered at no cost' },
];
