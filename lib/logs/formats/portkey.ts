import { cells } from '../column-source';
import type { LogFormat } from '../log-format';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from './naming-keys';

/**
 * Portkey's log export; the user picks its columns, so only the ones that matter are required. Response time is in
 * milliseconds. Its `cost` is left out: the documentation that was read does not say whether it is dollars or cents.
 */
export const portkey: LogFormat = {
  id: 'portkey',
  name: 'Portkey log export',
  source: 'portkey.ai/docs, create-a-log-export, enum requested_data (facts/log-formats.md, A10)',
  requires: ['ai_org', 'ai_model', 'req_units'],
  projection: {
    request_id: cells('id'),
    started_at: cells('created_at'),
    latency_ms: cells('response_time'),
    provider: cells('ai_org'),
    model: cells('ai_model'),
    operation: { ...cells('request_url'), pick: '(embeddings|completions|messages|responses)' },
    application: cells(...inside(APPLICATION_KEYS, 'metadata')),
    route: cells('prompt_slug', ...inside(ROUTE_KEYS, 'metadata')),
    end_user: cells(['metadata', '_user']),
    trace_id: cells('trace_id'),
    streamed: cells(['request', 'body', 'stream'], ['request', 'stream']),
    status: cells('response_status_code', 'is_success'),
    input_tokens: cells('req_units'),
    output_tokens: cells('res_units'),
  },
  notes: ['Portkey’s own cost is not used, because its unit is not documented; requests are priced by the catalogue.'],
};
