import { cells, sum } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { SPEND_ONLY } from './spend-only';

/** Names of the time in the dimensions, of which a query chooses one; `ts` is the dashboard's own. */
const TIMES = [
  'ts',
  'datetime',
  'datetimeMinute',
  'datetimeFiveMinutes',
  'datetimeFifteenMinutes',
  'datetimeHour',
  'date',
].map((key) => `dimensions.${key}`);

/**
 * Sums of Cloudflare's GraphQL analytics of its AI Gateway. Cached requests and tokens are those that the gateway's own cache answered, at no cost, so
 * they are left out.
 */
export const cloudflareAnalytics: LogFormat = {
  id: 'cloudflare-analytics',
  name: 'Cloudflare AI Gateway analytics (GraphQL)',
  source:
    'four public readers of aiGatewayRequestsAdaptiveGroups, 2026: count, dimensions (model, provider, gateway), sum (cost, uncachedTokensIn, uncachedTokensOut, cachedRequests, erroredRequests)',
  requires: ['count', 'sum.uncachedTokensIn', 'sum.uncachedTokensOut'],
  costs: 'estimate',
  sumsByTime: true,
  projection: {
    started_at: cells(...TIMES),
    request_count: {
      from: 'first',
      of: [{ from: 'rest', of: { column: 'count' }, without: { column: 'sum.cachedRequests' } }, cells('count')],
    },
    provider: cells('dimensions.provider'),
    model: cells('dimensions.model'),
    application: cells('dimensions.gateway'),
    input_tokens: sum('sum.uncachedTokensIn'),
    output_tokens: sum('sum.uncachedTokensOut'),
    billed_usd: cells('sum.cost'),
  },
  passOver: [
    { none: ['request_count', 'input_tokens', 'output_tokens'], says: 'sums of what the gateway’s cache answered' },
  ],
  notes: [`Cloudflare’s analytics ${SPEND_ONLY}`, 'They do not tell tokens that a provider cached from others.'],
};
