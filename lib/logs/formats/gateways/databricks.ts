import { type ColumnSource, type Condition, cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';
import { answered } from './azure-api-management';
import { CLIENT_CLOSED } from './client-closed';

/** Models that Databricks runs itself. Others are called with a key of the customer, at the price of their vendor. */
const HOSTED: Condition = { cell: { column: 'destination_name' }, matches: '^system[.]ai[.]' };

const ofHost = (use: ColumnSource, otherwise: ColumnSource): ColumnSource => ({
  from: 'when',
  row: HOSTED,
  use,
  otherwise,
});

/**
 * Databricks' system table of its AI Gateway. Objects are texts of JSON where SQL's API writes them. Its input tokens include those of a cache, of
 * Anthropic's models too: a call whose answer says 9 has 1,821, of which 1,812 were cached. A failed call has no counts. Of a hosted model the
 * display name changes, and the name of the destination stays.
 */
export const databricksGateway: LogFormat = {
  id: 'databricks-gateway',
  name: 'Databricks AI Gateway usage (system.ai_gateway.usage)',
  source:
    'docs.databricks.com/ai-gateway/usage-tracking-beta; getlago/lago-agent-sdk-python, tests of its adapter on rows read from a workspace in 2026 (destination_name, api_type, token_details, input_tokens with cached ones)',
  requires: ['event_time', 'destination_type', 'destination_model', 'api_type', 'input_tokens'],
  projection: {
    request_id: cells('request_id', 'invocation_id'),
    started_at: cells('event_time'),
    latency_ms: cells('latency_ms'),
    first_token_ms: cells('time_to_first_byte_ms'),
    provider: ofHost(
      { from: 'constant', value: 'databricks' },
      { ...cells('api_type'), pick: '(?i)^(anthropic|openai|gemini|cohere|mistral)/' },
    ),
    model: ofHost(
      {
        from: 'first',
        of: [{ ...cells('destination_name'), pick: '^system[.]ai[.](.+)$' }, cells('destination_model')],
      },
      cells('destination_model'),
    ),
    operation: {
      ...cells('api_type'),
      pick: '(embeddings|completions|messages|responses|generateContent|streamGenerateContent)',
    },
    application: cells(...inside(APPLICATION_KEYS, 'request_tags')),
    route: cells(...inside(ROUTE_KEYS, 'request_tags'), 'endpoint_name'),
    end_user: cells('requester'),
    client_address: cells('ip_address'),
    client: cells('user_agent'),
    streamed: {
      ...cells('response_content_type'),
      pick: '(event-stream|json)',
      rename: { 'event-stream': 'true', json: 'false' },
    },
    status: cells('status_code'),
    cancelled: { ...cells('status_code'), rename: CLIENT_CLOSED },
    input_tokens: cells('input_tokens'),
    cache_read_tokens: cells(['token_details', 'cache_read_input_tokens']),
    cache_write_tokens: cells(['token_details', 'cache_creation_input_tokens']),
    output_tokens: cells('output_tokens'),
    reasoning_tokens: cells(['token_details', 'output_reasoning_tokens']),
  },
  cached: 'inside',
  reasoning: 'inside',
  passOver: [{ none: ['model', 'input_tokens', 'output_tokens'], says: 'requests that are no model calls' }],
  notes: [],
};

/** The inference table of an endpoint of Databricks: bodies as texts of JSON. The tokens stand in the answers; a failed call has none. */
export const databricksInferences: LogFormat = {
  id: 'databricks-inferences',
  name: 'Databricks inference table',
  source:
    'docs.databricks.com/ai-gateway/inference-tables (request_time, execution_duration_ms, sampling_fraction, requester); the older table: timestamp_ms, execution_time_ms',
  requires: ['databricks_request_id', 'status_code', 'request', 'response'],
  requiresOneOf: ['execution_duration_ms', 'execution_time_ms'],
  projection: {
    request_id: cells('databricks_request_id'),
    started_at: cells('request_time', 'timestamp_ms'),
    latency_ms: cells('execution_duration_ms', 'execution_time_ms'),
    end_user: cells('requester'),
    streamed: cells(['request', 'stream']),
    status: cells('status_code'),
    cancelled: { ...cells('status_code'), rename: CLIENT_CLOSED },
    ...answered(['response']),
    ...requestShape(bodiesIn(['request'])),
  },
  notes: [
    'A Databricks inference table holds a part of the requests where its sampling_fraction is below 1: that is then the share that the log holds.',
  ],
};

/** Databricks' system table of served requests. It names no model, unless it was joined with the entities that were served. */
export const databricksEndpoints: LogFormat = {
  id: 'databricks-endpoints',
  name: 'Databricks serving usage (system.serving.endpoint_usage)',
  source:
    'docs.databricks.com/admin/system-tables/model-serving (endpoint_usage, served_entities); the query of its AI Gateway dashboard, which joins both',
  requires: ['databricks_request_id', 'request_time', 'input_token_count', 'output_token_count'],
  projection: {
    request_id: cells('databricks_request_id'),
    started_at: cells('request_time'),
    model: { ...cells('entity_name', 'served_entity_name'), pick: '^(?:system[.]ai[.])?(.+)$' },
    application: cells(...inside(APPLICATION_KEYS, 'usage_context')),
    route: cells(...inside(ROUTE_KEYS, 'usage_context'), 'endpoint_name'),
    end_user: cells('requester'),
    streamed: cells('request_streaming'),
    status: cells('status_code'),
    cancelled: { ...cells('status_code'), rename: CLIENT_CLOSED },
    input_tokens: cells('input_token_count'),
    output_tokens: cells('output_token_count'),
  },
  notes: ['Databricks’ table of served requests does not say how long a call took, nor which tokens were cached.'],
};
