import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';
import { CLIENT_CLOSED } from './client-closed';

/** Cloudflare AI Gateway's logs as its API lists them. `cached` is the gateway's own cache; `metadata` is a string of JSON. */
export const cloudflareGateway: LogFormat = {
  id: 'cloudflare-gateway',
  name: 'Cloudflare AI Gateway logs',
  source:
    'developers.cloudflare.com, AI Gateway API, list logs; cloudflare-docs logpush.mdx at 0170ffd (lib/logs/formats/field-notes.md, A10); cloudflare-go ai_gateway/log.go (request_head, request_head_complete) and logging/index.md (user agent)',
  requires: ['created_at', 'cached', 'provider', 'model', 'tokens_in', 'tokens_out'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('created_at'),
    latency_ms: cells('duration'),
    provider: cells('provider'),
    model: cells('model'),
    operation: cells('path', 'model_type'),
    application: cells(...inside(APPLICATION_KEYS, 'metadata')),
    route: cells(...inside(ROUTE_KEYS, 'metadata')),
    status: { ...cells('status_code', 'success'), rename: { true: 'success', false: 'error' } },
    cancelled: { ...cells('status_code'), rename: CLIENT_CLOSED },
    input_tokens: cells('tokens_in'),
    output_tokens: cells('tokens_out'),
    billed_usd: cells('cost'),
    // The beginning of the body as text: of a long one a part, which is no JSON and tells nothing.
    ...requestShape(bodiesIn(['request_head'])),
    client: cells('user_agent'),
  },
  passOver: [
    {
      cell: { column: 'cached' },
      is: ['true', '1'],
      says: 'requests that the gateway’s cache answered at no cost',
    },
  ],
  notes: [],
};
