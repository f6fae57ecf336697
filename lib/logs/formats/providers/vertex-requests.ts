import { cells, sum } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

const usage = (...keys: [string, string][]) =>
  keys.flatMap(([snake, camel]): [string, ...string[]][] => [
    ['full_response', 'usage_metadata', snake],
    ['full_response', 'usageMetadata', camel],
  ]);

/** Claude's own words, in which cached tokens stand beside the input. */
const claude = (...keys: string[]) => keys.map((key): [string, ...string[]] => ['full_response', 'usage', key]);

/**
 * Vertex AI's request-response log: rows of its BigQuery table as JSON lines, CSV or Parquet. `logging_time` is the end, so
 * the start lies `metadata.request_latency` (ms) before it. Candidates and thoughts are counted apart; the prompt
 * includes what came from a cache. The table holds a sample of the requests and does not say which share.
 */
export const vertexRequests: LogFormat = {
  id: 'vertex-requests',
  name: 'Vertex AI request-response log',
  source:
    'elastic/integrations gcp_vertexai prompt_response_logs/sample_event.json; cloud.google.com Vertex AI request-response logging, sampling_rate (lib/logs/formats/field-notes.md, A7)',
  requires: ['api_method', 'logging_time', 'model', 'full_request', 'full_response'],
  projection: {
    request_id: cells('request_id'),
    started_at: {
      from: 'first',
      of: [
        {
          from: 'before',
          end: { column: 'logging_time' },
          duration: { column: 'metadata', path: ['request_latency'] },
        },
        cells('logging_time'),
      ],
    },
    latency_ms: cells(['metadata', 'request_latency']),
    provider: { from: 'constant', value: 'vertex' },
    model: cells('model'),
    operation: cells('api_method'),
    application: cells(...inside(APPLICATION_KEYS, 'full_request', 'labels')),
    route: cells(...inside(ROUTE_KEYS, 'full_request', 'labels')),
    streamed: {
      ...cells('api_method'),
      rename: {
        streamgeneratecontent: 'true',
        generatecontent: 'false',
        streamrawpredict: 'true',
        rawpredict: 'false',
      },
    },
    service_tier: {
      ...cells(...usage(['traffic_type', 'trafficType'])),
      rename: { traffic_type_unspecified: '' },
    },
    input_tokens: {
      from: 'first',
      of: [
        cells(...usage(['prompt_token_count', 'promptTokenCount'])),
        sum(...claude('input_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens')),
      ],
    },
    cache_read_tokens: cells(
      ...usage(['cached_content_token_count', 'cachedContentTokenCount']),
      ...claude('cache_read_input_tokens'),
    ),
    cache_write_tokens: cells(...claude('cache_creation_input_tokens')),
    output_tokens: {
      from: 'first',
      of: [
        sum(
          ...usage(['candidates_token_count', 'candidatesTokenCount'], ['thoughts_token_count', 'thoughtsTokenCount']),
        ),
        cells(...claude('output_tokens')),
      ],
    },
    reasoning_tokens: cells(...usage(['thoughts_token_count', 'thoughtsTokenCount'])),
    ...requestShape(bodiesIn(['full_request'])),
  },
  cached: 'inside',
  sampled: true,
  notes: [],
};
