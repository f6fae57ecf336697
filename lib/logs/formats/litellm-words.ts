import type { Renaming } from '../column-source';
import type { PassOver } from '../log-format';

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

/** What the proxy answers from its own cache reaches no provider and costs nothing. */
export const litellmCacheHits: readonly PassOver[] = [
  { cell: { column: 'cache_hit' }, is: ['true'], says: 'requests that the proxy’s cache answered at no cost' },
];
