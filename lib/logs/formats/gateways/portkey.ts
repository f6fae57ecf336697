import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';
import { CLIENT_CLOSED } from './client-closed';

/**
 * Portkey's log export; the user picks its columns, so only the ones that matter are required. Response time is in
 * milliseconds, and `cost` in cents. Older exports say in `stream_mode` and `cache_status` what newer ones leave to the body.
 */
export const portkey: LogFormat = {
  id: 'portkey',
  name: 'Portkey log export',
  source:
    'portkey.ai/docs, create-a-log-export, enum requested_data (lib/logs/formats/field-notes.md, A10); units: portkey.ai/docs/product/observability/logs-export and portkey-docs.mintlify.app, logs-export-deprecated',
  requires: ['ai_org', 'ai_model', 'req_units'],
  costs: 'estimate',
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
    streamed: cells('stream_mode', ['request', 'body', 'stream'], ['request', 'stream']),
    status: cells('response_status_code', 'is_success'),
    cancelled: { ...cells('response_status_code'), rename: CLIENT_CLOSED },
    input_tokens: cells('req_units'),
    output_tokens: cells('res_units'),
    billed_usd: { ...cells('cost'), times: 0.01 },
    ...requestShape(bodiesIn(['request', 'body'], ['request'])),
  },
  passOver: [
    {
      cell: { column: 'cache_status' },
      is: ['hit', 'semantic hit'],
      says: 'requests that the gateway’s cache answered at no cost',
    },
  ],
  notes: [],
};
