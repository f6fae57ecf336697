import { cells } from '../../columns/column-source';
import { TIERS_ONLY, tierBesideSpeed } from '../../columns/service-tiers';
import type { LogFormat } from '../../log-format';
import { SPEND_ONLY, sumOfDay } from './spend-only';

const NO_REQUESTS =
  'A bill counts neither requests nor tokens: each of its lines stands as one request, and none can be priced anew.';

/**
 * OpenAI's costs: the export of the dashboard, and buckets of the costs API. A line holds the cost of a kind of token of a model
 * ("gpt-4o-2024-08-06, input"), behind the tier that it was billed in ("batch api | gpt-4o-2024-08-06, output"), or of a tool. Days
 * without costs are lines with times alone.
 */
export const openaiCosts: LogFormat = {
  id: 'openai-costs',
  name: 'OpenAI costs',
  source:
    'OpenAI API reference, organization costs: amount.value, line_item; an export pasted in xavierjflanagan/Guardian at 69d31e9; line items of four organisations as public cost tools quote them in 2026 (batch api |, priority |, flex |, cache writes, long context)',
  requires: ['line_item', 'project_id'],
  requiresOneOf: ['amount_value', 'amount.value'],
  costs: 'invoice',
  projection: {
    started_at: cells('start_time', 'data[].start_time', '$.start_time', 'start_time_iso'),
    covers_until: cells('end_time', 'data[].end_time', '$.end_time', 'end_time_iso'),
    provider: { from: 'constant', value: 'openai' },
    model: { ...cells('line_item'), pick: '^(?:[^,|]*[|] *)?([^,|]+)' },
    service_tier: { ...cells('line_item'), pick: '(?i)^(batch|flex|priority)[^,|]*[|]' },
    application: cells('project_name', 'project_id'),
    billed_usd: cells('amount_value', ['amount', 'value']),
    currency: cells('amount_currency', ['amount', 'currency']),
  },
  passOver: [{ none: ['billed_usd'], says: 'lines without a cost' }],
  notes: [`OpenAI’s bill ${SPEND_ONLY}`, NO_REQUESTS],
};

/** Anthropic's cost export of the console: a line for each day, model, key and kind of token, in dollars. */
export const anthropicCosts: LogFormat = {
  id: 'anthropic-costs',
  name: 'Anthropic costs',
  source:
    'the header in a third-party test of the console’s export: usage_date_utc, token_type, cost_usd, list_price_usd',
  requires: ['usage_date_utc', 'model', 'token_type', 'cost_usd'],
  costs: 'invoice',
  projection: {
    ...sumOfDay('usage_date_utc'),
    provider: { from: 'constant', value: 'anthropic' },
    model: cells('model'),
    application: cells('workspace'),
    key_name: cells('api_key'),
    service_tier: tierBesideSpeed({ column: 'speed' }, { ...cells('usage_type'), rename: TIERS_ONLY }),
    billed_usd: cells('cost_usd'),
  },
  passOver: [{ none: ['billed_usd'], says: 'lines without a cost' }],
  notes: [`Anthropic’s bill ${SPEND_ONLY}`, NO_REQUESTS],
};

/** Pages or buckets of Anthropic's cost report API. Trap: amounts are in cents. Ungrouped, a line names neither model nor kind. */
export const anthropicCostReport: LogFormat = {
  id: 'anthropic-cost-report',
  name: 'Anthropic cost report (API)',
  source:
    'platform.claude.com/docs/en/api/admin/cost_report/retrieve: amount is in the lowest unit of its currency, so "123.45" are $1.23; cost_type and token_type are null unless grouped by description',
  requires: ['amount', 'currency', 'cost_type', 'token_type'],
  requiresOneOf: ['data[].starting_at', '$.starting_at'],
  costs: 'invoice',
  projection: {
    started_at: cells('data[].starting_at', '$.starting_at'),
    covers_until: cells('data[].ending_at', '$.ending_at'),
    provider: { from: 'constant', value: 'anthropic' },
    model: cells('model'),
    application: cells('workspace_id'),
    service_tier: tierBesideSpeed({ column: 'speed' }, { ...cells('service_tier'), rename: TIERS_ONLY }),
    billed_usd: { ...cells('amount'), times: 0.01 },
    currency: cells('currency'),
  },
  passOver: [{ none: ['billed_usd'], says: 'lines without a cost' }],
  notes: [`Anthropic’s bill ${SPEND_ONLY}`, NO_REQUESTS],
};
