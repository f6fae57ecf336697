import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

const META = 'heliconeMetadata';

/**
 * What the page of requests of Helicone exports: JSON or CSV (objects are texts of JSON). Latency and time to first token are in
 * milliseconds, the cost in dollars.
 */
export const heliconeDashboard: LogFormat = {
  id: 'helicone-dashboard',
  name: 'Helicone requests (dashboard)',
  source:
    'Helicone/helicone packages/llm-mapper/utils/getMappedContent.ts (metaDataFromHeliconeRequest) and web/components/shared/themed/table/exportButton.tsx',
  requires: [META, 'model', '_type'],
  costs: 'estimate',
  projection: {
    request_id: cells([META, 'requestId'], 'id'),
    started_at: cells([META, 'createdAt']),
    latency_ms: cells([META, 'latency']),
    first_token_ms: cells([META, 'timeToFirstToken']),
    provider: cells([META, 'provider']),
    model: cells('model'),
    operation: cells([META, 'path']),
    application: cells(...inside(APPLICATION_KEYS, META, 'customProperties')),
    route: cells(...inside(ROUTE_KEYS, META, 'customProperties'), [META, 'promptId']),
    end_user: cells([META, 'user']),
    session_id: cells([META, 'customProperties', 'Helicone-Session-Id']),
    streamed: cells(['raw', 'request', 'stream'], ['schema', 'request', 'stream']),
    status: cells([META, 'status', 'code'], [META, 'status', 'statusType']),
    input_tokens: cells([META, 'promptTokens']),
    cache_read_tokens: cells(
      [META, 'promptCacheReadTokens'],
      ['raw', 'response', 'usage', 'prompt_tokens_details', 'cached_tokens'],
      ['raw', 'response', 'usage', 'cache_read_input_tokens'],
    ),
    cache_write_tokens: cells(
      [META, 'promptCacheWriteTokens'],
      ['raw', 'response', 'usage', 'cache_creation_input_tokens'],
    ),
    output_tokens: cells([META, 'completionTokens']),
    reasoning_tokens: cells(['raw', 'response', 'usage', 'completion_tokens_details', 'reasoning_tokens']),
    billed_usd: cells([META, 'cost']),
    ...requestShape(bodiesIn(['raw', 'request'], ['schema', 'request'])),
  },
  passOver: [
    {
      cell: { column: META, path: ['cacheReferenceId'] },
      isNot: ['', '00000000-0000-0000-0000-000000000000'],
      says: 'requests that the gateway’s cache answered',
    },
  ],
  notes: [],
};
