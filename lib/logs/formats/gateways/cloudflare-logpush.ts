import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

/**
 * Cloudflare AI Gateway's events as Logpush writes them to a bucket, JSON lines in gzip. Metadata and both bodies are encrypted
 * with the customer's key; what is in clear has no tokens, no duration and no id. Metadata is read where it was decrypted.
 */
export const cloudflareLogpush: LogFormat = {
  id: 'cloudflare-logpush',
  name: 'Cloudflare AI Gateway Logpush',
  source:
    'cloudflare/cloudflare-docs at 0170ffd, ai-gateway/observability/logging/logpush.mdx; the fields in clear: two public readers of the dataset ai_gateway_events, one with a type of its records (AIGatewayEventRecord), one that asks Logpush for Datetime too',
  requires: ['Gateway', 'Provider', 'Model', 'StatusCode'],
  projection: {
    started_at: cells('Datetime'),
    provider: cells('Provider'),
    model: cells('Model'),
    operation: cells('Endpoint'),
    application: cells(...inside(APPLICATION_KEYS, 'Metadata'), 'Gateway'),
    route: cells(...inside(ROUTE_KEYS, 'Metadata')),
    status: cells('StatusCode'),
    // In a decrypted log.
    ...requestShape(bodiesIn(['RequestBody'])),
  },
  passOver: [
    { cell: { column: 'Cached' }, is: ['true', '1'], says: 'requests that the gateway’s cache answered at no cost' },
  ],
  remedy:
    'Cloudflare’s Logpush keeps them in the encrypted bodies. Take the same requests from the gateway’s API (GET …/ai-gateway/gateways/ID/logs), which has tokens, times and durations; or give the averages of a request: --set input_tokens=1200 --set output_tokens=300.',
  notes: [
    'Cloudflare’s Logpush holds no tokens and no durations: every request is taken to have the average that was given.',
  ],
};
