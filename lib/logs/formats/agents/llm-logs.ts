import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, joinShapes, requestShape } from '../../request-shape';

/** `llm logs --json` of Simon Willison's command line. Its time is UTC; `token_details` is the provider's own, as an object. */
export const llmLogs: LogFormat = {
  id: 'llm-logs',
  name: 'llm (command line) logs',
  source: 'simonw/llm docs/logging.md: llm logs --json and the table responses',
  requires: ['datetime_utc', 'duration_ms', 'model', 'input_tokens', 'output_tokens'],
  projection: {
    request_id: cells('id'),
    started_at: cells('datetime_utc'),
    latency_ms: cells('duration_ms'),
    model: cells('resolved_model', 'model'),
    operation: { from: 'constant', value: 'chat' },
    session_id: cells('conversation_id'),
    input_tokens: cells('input_tokens'),
    cache_read_tokens: cells(
      ['token_details', 'prompt_tokens_details', 'cached_tokens'],
      ['token_details', 'input_tokens_details', 'cached_tokens'],
      ['token_details', 'cache_read_input_tokens'],
    ),
    cache_write_tokens: cells(['token_details', 'cache_creation_input_tokens']),
    output_tokens: cells('output_tokens'),
    reasoning_tokens: cells(
      ['token_details', 'completion_tokens_details', 'reasoning_tokens'],
      ['token_details', 'output_tokens_details', 'reasoning_tokens'],
    ),
    cached_apart: {
      ...cells(['token_details', 'cache_read_input_tokens'], ['token_details', 'cache_creation_input_tokens']),
      rename: { '*': 'true' },
      absent: 'false',
    },
    // Bodies that were sent, where the model's plugin keeps them, and else the texts that it was called with.
    ...joinShapes(requestShape(bodiesIn(['prompt_json'], ['options_json'])), {
      system_prompt_hash: cells('system'),
      prompt_head_hash: cells('prompt'),
    }),
  },
  reasoning: 'inside',
  notes: ['A call of the command llm has one person or one script behind it; which one is not in it.'],
};
