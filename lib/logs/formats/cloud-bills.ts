import { cells } from '../column-source';
import type { LogFormat } from '../log-format';
import { SPEND_ONLY, sumOfDay } from './spend-only';

const NO_COUNT =
  'A bill does not count requests: what a model was billed for in an hour or a day, in one tier, stands as one request.';

/** Names in usage types, and the models that they are (docs.aws.amazon.com, Bedrock user guide, the page of `source`). */
const BEDROCK_MODELS = {
  'claude4.6sonnet': 'anthropic.claude-sonnet-4-6',
  'claude4.5sonnet': 'anthropic.claude-sonnet-4-5',
  claude4sonnet: 'anthropic.claude-sonnet-4',
  claude3sonnet: 'anthropic.claude-3-sonnet',
  novapro: 'amazon.nova-pro',
  novalite: 'amazon.nova-lite',
  novamicro: 'amazon.nova-micro',
};

/** The columns of a report, of which the two versions write the names in their own ways. */
type AwsColumns = Record<'type' | 'start' | 'end' | 'usage' | 'amount' | 'currency' | 'cost' | 'unit', string>;

/**
 * A cost and usage report: a line for each kind of token of an hour or a day, with the model, the kind and the tier in the usage
 * type (USW2-Claude4.5Sonnet-input-tokens-batch) and the amount in thousands. Input tokens are those that no cache had.
 */
const awsBill = (id: string, name: string, of: AwsColumns): LogFormat => ({
  id,
  name,
  source:
    'docs.aws.amazon.com/bedrock/latest/userguide/cost-mgmt-understanding-cur-data.html (usage types, token types, tiers); docs.aws.amazon.com/cur/latest/userguide/Lineitem-columns.html',
  requires: Object.values(of),
  pivot: {
    by: [of.start, of.end, of.usage, of.currency],
    kind: of.usage,
    amount: of.amount,
    // Taxes and credits name the usage type too, and stand for the whole month.
    only: { column: of.type, is: ['usage', 'discountedusage'], says: 'taxes, credits, refunds and fees' },
    units: { column: of.unit, are: { '1k tokens': 1000 } },
    kinds: {
      '*-cache-read-input-token-count*': ['input_tokens', 'cache_read_tokens'],
      '*-cache-write-input-token-count*': ['input_tokens', 'cache_write_tokens'],
      '*-input-tokens*': 'input_tokens',
      '*-output-tokens*': 'output_tokens',
    },
    sums: { billed_usd: of.cost },
    kindInKey: {
      key: of.usage,
      pattern: '(mantle-)?((input|output)-tokens|cache-(read|write)-input-token-count)',
    },
  },
  projection: {
    started_at: cells(of.start),
    covers_until: cells(of.end),
    provider: { from: 'constant', value: 'bedrock' },
    model: { ...cells(of.usage), pick: '^(?:[A-Z]{2,4}[0-9]+-)?(.+?)-[*]', rename: BEDROCK_MODELS },
    service_tier: { ...cells(of.usage), pick: '[*].*?-(batch|flex|priority|standard)(?:-|$)' },
    currency: cells(of.currency),
  },
  passOver: [
    {
      says: 'lines of other services, and of models that are not billed by a thousand tokens',
      none: ['input_tokens', 'cache_read_tokens', 'cache_write_tokens', 'output_tokens'],
    },
  ],
  cached: 'inside',
  notes: [
    `A bill of AWS ${SPEND_ONLY}`,
    NO_COUNT,
    'Credits, taxes and models billed through AWS Marketplace (usage types with MP:) are not in it. For the requests take Bedrock’s model invocation logs.',
  ],
});

export const awsCostAndUsage = awsBill('aws-bill', 'AWS cost and usage report', {
  type: 'lineItem/LineItemType',
  start: 'lineItem/UsageStartDate',
  end: 'lineItem/UsageEndDate',
  usage: 'lineItem/UsageType',
  amount: 'lineItem/UsageAmount',
  currency: 'lineItem/CurrencyCode',
  cost: 'lineItem/UnblendedCost',
  unit: 'pricing/unit',
});

export const awsDataExport = awsBill('aws-bill-2', 'AWS cost and usage report (CUR 2.0)', {
  type: 'line_item_line_item_type',
  start: 'line_item_usage_start_date',
  end: 'line_item_usage_end_date',
  usage: 'line_item_usage_type',
  amount: 'line_item_usage_amount',
  currency: 'line_item_currency_code',
  cost: 'line_item_unblended_cost',
  unit: 'pricing_unit',
});

/** Names in meters, which shorten dates and leave out hyphens, and the models that they are. */
const AZURE_MODELS = {
  'gpt-4o-0513': 'gpt-4o-2024-05-13',
  'gpt 4o 0513': 'gpt-4o-2024-05-13',
  'gpt-4o 1120': 'gpt-4o-2024-11-20',
  'gpt 4o 1120': 'gpt-4o-2024-11-20',
  'gpt 4.1': 'gpt-4.1',
  'gpt 4.1 mini': 'gpt-4.1-mini',
  'gpt 5 mini': 'gpt-5-mini',
  'o3 0416': 'o3-2025-04-16',
  'o4-mini 0416': 'o4-mini-2025-04-16',
};

/** Azure's cost export: a line for each meter of a day; a meter names the model, the kind and where it ran (gpt-4o-0513 Inp glbl Tokens). */
export const azureCostExport: LogFormat = {
  id: 'azure-bill',
  name: 'Azure cost export',
  source:
    'learn.microsoft.com/azure/cost-management-billing/automate/understand-usage-details-fields (MeterName, Quantity, UnitOfMeasure, CostInBillingCurrency); meters as the retail price list prices.azure.com/api/retail/prices has them',
  requires: [
    'Date',
    'MeterName',
    'MeterCategory',
    'Quantity',
    'UnitOfMeasure',
    'CostInBillingCurrency',
    'BillingCurrencyCode',
  ],
  pivot: {
    by: ['Date', 'MeterName', 'BillingCurrencyCode'],
    kind: 'MeterName',
    amount: 'Quantity',
    units: { column: 'UnitOfMeasure', are: { '1k': 1000, '1m': 1_000_000 } },
    kinds: {
      '* cached inp*': ['input_tokens', 'cache_read_tokens'],
      '*-cached-inp*': ['input_tokens', 'cache_read_tokens'],
      '* inp*': 'input_tokens',
      '*-inp*': 'input_tokens',
      '* outp*': 'output_tokens',
      '*-outp*': 'output_tokens',
    },
    sums: { billed_usd: 'CostInBillingCurrency' },
    kindInKey: { key: 'MeterName', pattern: '(?i)(cached[ -])?(inp|inpt|input|outp|outpt|output)\\b' },
  },
  projection: {
    ...sumOfDay('Date'),
    provider: { from: 'constant', value: 'azure' },
    model: { ...cells('MeterName'), pick: '(?i)^(.+?)[ -]+(?:batch[ -]+)?[*]', rename: AZURE_MODELS },
    service_tier: { ...cells('MeterName'), pick: '(?i)\\b(batch)\\b' },
    currency: cells('BillingCurrencyCode'),
  },
  passOver: [
    {
      says: 'lines of other services, and of models that are not billed by tokens',
      none: ['input_tokens', 'cache_read_tokens', 'output_tokens'],
    },
  ],
  cached: 'inside',
  notes: [
    `A bill of Azure ${SPEND_ONLY}`,
    NO_COUNT,
    'For the requests take the table ApiManagementGatewayLlmLog of the gateway, or the diagnostic log of Azure OpenAI.',
  ],
};
