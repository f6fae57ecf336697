import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, joinShapes, messagesShape, requestShape } from '../../request-shape';

/**
 * TensorZero's table ModelInference (ClickHouse or Postgres): a row for each call of a provider, also for those behind one
 * inference that is retried or voted on. What its cache answered is a row too, with the tokens of the first answer.
 */
export const tensorzeroInferences: LogFormat = {
  id: 'tensorzero-inferences',
  name: 'TensorZero model inferences',
  source:
    'tensorzero/tensorzero tensorzero-core/src/db/clickhouse/migration_manager (ModelInference: ids are UUIDv7, `timestamp` is made of them; cached; ttft_ms; provider_cache_read_input_tokens, part of input_tokens; raw_request; system; input_messages)',
  requires: ['inference_id', 'model_name', 'model_provider_name'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('timestamp'),
    latency_ms: cells('response_time_ms'),
    first_token_ms: cells('ttft_ms'),
    provider: cells('model_provider_name'),
    // The model's name may be one of the configuration; what was sent says the provider's.
    model: {
      from: 'first',
      of: [cells(['raw_request', 'model']), { ...cells('model_name'), pick: '([^:]+)$' }],
    },
    application: cells('function_name'),
    trace_id: cells('inference_id'),
    streamed: { ...cells('ttft_ms'), rename: { '*': 'true' } },
    input_tokens: cells('input_tokens'),
    cache_read_tokens: cells('provider_cache_read_input_tokens'),
    cache_write_tokens: cells('provider_cache_write_input_tokens'),
    output_tokens: cells('output_tokens'),
    billed_usd: cells('cost'),
    // What was sent to the provider, in its own words; the table keeps messages and system prompt in TensorZero's too.
    ...joinShapes(
      requestShape(bodiesIn(['raw_request'])),
      joinShapes({ system_prompt_hash: cells('system') }, messagesShape([{ column: 'input_messages' }])),
    ),
  },
  cached: 'inside',
  passOver: [{ cell: { column: 'cached' }, is: ['true', '1'], says: 'requests that the gateway’s cache answered' }],
  notes: ['TensorZero writes down calls that succeeded, so that its log tells nothing of errors.'],
};
