import { cells, sum } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

const BODY = ['response', 'body'] as const;
const USAGE = [...BODY, 'usage'] as const;

/**
 * The output and error files of OpenAI's batch endpoint, which Azure, Mistral, Groq and Together share. All of it is batch
 * already. There is no start; `created` is missing for embeddings and errors, and of a run and not of the work.
 */
export const openaiBatchOutput: LogFormat = {
  id: 'openai-batch-output',
  name: 'OpenAI batch output',
  source: 'OpenAI OpenAPI specification 2.3.0, BatchRequestOutput (docs.rs/openai-struct)',
  requires: ['id', 'custom_id', 'response', 'error'],
  projection: {
    request_id: cells('id'),
    model: cells([...BODY, 'model']),
    operation: {
      ...cells([...BODY, 'object']),
      rename: { 'chat.completion': 'chat', response: 'chat', text_completion: 'completion', list: 'embedding' },
    },
    service_tier: { from: 'constant', value: 'batch' },
    status: {
      from: 'first',
      of: [cells(['response', 'status_code']), { ...cells(['error', 'code'], 'error'), rename: { '*': 'error' } }],
    },
    input_tokens: cells([...USAGE, 'prompt_tokens'], [...USAGE, 'input_tokens']),
    cache_read_tokens: cells(
      [...USAGE, 'prompt_tokens_details', 'cached_tokens'],
      [...USAGE, 'input_tokens_details', 'cached_tokens'],
    ),
    output_tokens: cells([...USAGE, 'completion_tokens'], [...USAGE, 'output_tokens']),
    reasoning_tokens: cells(
      [...USAGE, 'completion_tokens_details', 'reasoning_tokens'],
      [...USAGE, 'output_tokens_details', 'reasoning_tokens'],
    ),
  },
  notes: ['These requests went through the batch endpoint already, so there is nothing left to save on them.'],
};

const MESSAGE = ['result', 'message'] as const;

/** The results of Anthropic's message batches. Input tokens are counted without the cached ones. */
export const anthropicBatchResults: LogFormat = {
  id: 'anthropic-batch-results',
  name: 'Anthropic batch results',
  source: 'platform.claude.com/docs/en/api, Retrieve Message Batch results: MessageBatchIndividualResponse',
  requires: ['custom_id', 'result', 'result.type'],
  projection: {
    request_id: cells([...MESSAGE, 'id']),
    provider: { from: 'constant', value: 'anthropic' },
    model: cells([...MESSAGE, 'model']),
    operation: { from: 'constant', value: 'chat' },
    service_tier: { from: 'constant', value: 'batch' },
    status: { ...cells(['result', 'type']), rename: { succeeded: 'success', '*': 'error' } },
    input_tokens: sum(
      [...MESSAGE, 'usage', 'input_tokens'],
      [...MESSAGE, 'usage', 'cache_read_input_tokens'],
      [...MESSAGE, 'usage', 'cache_creation_input_tokens'],
    ),
    cache_read_tokens: cells([...MESSAGE, 'usage', 'cache_read_input_tokens']),
    cache_write_tokens: cells([...MESSAGE, 'usage', 'cache_creation_input_tokens']),
    cache_write_1h_tokens: cells([...MESSAGE, 'usage', 'cache_creation', 'ephemeral_1h_input_tokens']),
    output_tokens: cells([...MESSAGE, 'usage', 'output_tokens']),
  },
  notes: openaiBatchOutput.notes,
};
