import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

/**
 * What Helicone's export script writes: CSV, JSON lines, or a JSON array that ends in a comma. Latency is in milliseconds.
 * Traps: in the CSV the quotes of JSON columns are doubled twice, which the engine undoes wherever JSON is expected; a column
 * `cost` is in dollars or in billionths of them (its database's COST_PRECISION_MULTIPLIER), so only `costUSD` is believed.
 */
export const helicone: LogFormat = {
  id: 'helicone',
  name: 'Helicone requests',
  source: 'Helicone/helicone at 05a819c, examples/export/typescript/index.ts, and its interface HeliconeRequest',
  requires: ['response_id', 'request_created_at', 'response_created_at', 'request_properties', 'prompt_tokens'],
  costs: 'estimate',
  projection: {
    request_id: cells('request_id', 'response_id'),
    started_at: cells('request_created_at'),
    latency_ms: cells('latency', 'delay_ms'),
    first_token_ms: cells('time_to_first_token'),
    provider: cells('provider'),
    model: cells('model', 'response_model', 'request_model'),
    operation: cells('request_path'),
    application: cells(...inside(APPLICATION_KEYS, 'request_properties')),
    route: cells(...inside(ROUTE_KEYS, 'request_properties')),
    end_user: cells('request_user_id'),
    session_id: cells(['request_properties', 'Helicone-Session-Id']),
    streamed: cells(['request_body', 'stream']),
    status: cells('response_status'),
    input_tokens: cells('prompt_tokens'),
    cache_read_tokens: cells('prompt_cache_read_tokens'),
    cache_write_tokens: cells('prompt_cache_write_tokens'),
    output_tokens: cells('completion_tokens'),
    reasoning_tokens: cells('reasoning_tokens'),
    billed_usd: cells('costUSD'),
    ...requestShape(bodiesIn(['request_body'])),
  },
  notes: ['Helicone’s column cost is not used, because its unit differs; requests are priced by the catalogue.'],
};
