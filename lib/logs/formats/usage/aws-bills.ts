import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { BILLED_SUMS, SPEND_ONLY } from './spend-only';

/** Names in usage types, and the models that they are (docs.aws.amazon.com, Bedrock user guide, the page of `source`). */
export const BEDROCK_MODELS = {
  'claude4.6sonnet': 'anthropic.claude-sonnet-4-6',
  'claude4.5sonnet': 'anthropic.claude-sonnet-4-5',
  claude4sonnet: 'anthropic.claude-sonnet-4',
  claude3sonnet: 'anthropic.claude-3-sonnet',
  novapro: 'amazon.nova-pro',
  novalite: 'amazon.nova-lite',
  novamicro: 'amazon.nova-micro',
  'titanembeddingv2-text': 'amazon.titan-embed-text-v2:0',
  'titanembeddingsg1-text': 'amazon.titan-embed-text-v1',
};

/** Products of AWS Marketplace whose names leave open which of several names in the catalogue is theirs. */
export const BEDROCK_PRODUCTS = { 'claude sonnet 4.5': 'anthropic.claude-sonnet-4-5' };

/** The columns of a report, of which each version writes the names in its own way; `products` are where a product's name may be. */
type AwsColumns = Record<'type' | 'start' | 'end' | 'usage' | 'amount' | 'currency' | 'cost' | 'unit', string>;

/**
 * A kind of token in a usage type (input-tokens, input-token-count-global, mantle-cache-read-tokens-global-standard), and in one of AWS
 * Marketplace: InputTokenCount_Global, cache_write_tokens_1h_global_standard.
 */
const KIND =
  '(mantle-)?((input|output)-token(s|-count)|cache-(read|write)(-1h|-5m)?-(input-token-count|tokens)(-1h|-5m)?)|cache_?(read|write)_?(1h|5m)?_?(input_?token_?count|tokens(_1h|_5m)?)|(input|output)_?token(_?count|s)';

/**
 * A cost and usage report: a line for each kind of token of an hour or a day, with the model, the kind and the tier in the usage
 * type (USW2-Claude4.5Sonnet-input-tokens-batch) and the amount in thousands. Input tokens are those that no cache had. Models sold through
 * AWS Marketplace (USE1-MP:USE1_InputTokenCount-Units) are named by the product alone, "Claude Sonnet 4.5 (Amazon Bedrock Edition)", and
 * counted in millions of tokens or in Units, which are millions by their prices and thousands by some of their descriptions.
 */
const awsBill = (id: string, name: string, of: AwsColumns, products: readonly string[]): LogFormat => ({
  id,
  name,
  source:
    'docs.aws.amazon.com/bedrock/latest/userguide/cost-mgmt-understanding-cur-data.html (usage types, token types, tiers); AWS price list, AmazonBedrockFoundationModels, as seven public tools quote it in 2026 (MP: usage types, units, descriptions); docs.aws.amazon.com/cur/latest/userguide/Lineitem-columns.html and table-dictionary-focus-1-2-aws-columns.html',
  requires: Object.values(of),
  pivot: {
    by: [of.start, of.end, of.usage, of.currency],
    alsoBy: products,
    kind: of.usage,
    amount: of.amount,
    // Taxes and credits name the usage type too, and stand for the whole month.
    only: { column: of.type, is: ['usage', 'discountedusage'], says: 'taxes, credits, refunds and fees' },
    units: { column: of.unit, are: { '1k tokens': 1000, '1m tokens': 1_000_000 } },
    kinds: {
      '*-cache-read-*token*': ['input_tokens', 'cache_read_tokens'],
      '*-cache-write-*token*': ['input_tokens', 'cache_write_tokens'],
      '*-input-token*': 'input_tokens',
      '*-output-token*': 'output_tokens',
      '*mp:*cache*read*': ['input_tokens', 'cache_read_tokens'],
      '*mp:*cache*write*': ['input_tokens', 'cache_write_tokens'],
      '*mp:*input*token*': 'input_tokens',
      '*mp:*output*token*': 'output_tokens',
    },
    sums: { billed_usd: of.cost },
    kindInKey: { key: of.usage, pattern: `(?i)${KIND}` },
  },
  costs: 'invoice',
  projection: {
    started_at: cells(of.start),
    covers_until: cells(of.end),
    provider: { from: 'constant', value: 'bedrock' },
    model: {
      from: 'first',
      of: [
        { ...cells(...products), pick: '^(.+?) \\(Amazon Bedrock Edition\\)$', rename: BEDROCK_PRODUCTS },
        { ...cells(of.usage), pick: '^(?:[A-Z]{2,4}[0-9]+-)?(.+?)-[*]', rename: BEDROCK_MODELS },
      ],
    },
    service_tier: { ...cells(of.usage), pick: '(?i)[*].*?[-_](batch|flex|priority|standard)(?:[-_]|$)' },
    currency: cells(of.currency),
  },
  passOver: [
    {
      says: 'lines of other services, and of models that are not billed by tokens',
      none: ['model', 'input_tokens', 'cache_read_tokens', 'cache_write_tokens', 'output_tokens'],
    },
  ],
  cached: 'inside',
  notes: [
    `A bill of AWS ${SPEND_ONLY}`,
    BILLED_SUMS,
    'Credits and taxes are not in it. Of models billed through AWS Marketplace in Units it says what was spent and not how many tokens. Of those without the product’s name it says nothing. For the requests take Bedrock’s model invocation logs.',
  ],
});

export const awsCostAndUsage = awsBill(
  'aws-bill',
  'AWS cost and usage report',
  {
    type: 'lineItem/LineItemType',
    start: 'lineItem/UsageStartDate',
    end: 'lineItem/UsageEndDate',
    usage: 'lineItem/UsageType',
    amount: 'lineItem/UsageAmount',
    currency: 'lineItem/CurrencyCode',
    cost: 'lineItem/UnblendedCost',
    unit: 'pricing/unit',
  },
  ['product/ProductName'],
);

export const awsDataExport = awsBill(
  'aws-bill-2',
  'AWS cost and usage report (CUR 2.0)',
  {
    type: 'line_item_line_item_type',
    start: 'line_item_usage_start_date',
    end: 'line_item_usage_end_date',
    usage: 'line_item_usage_type',
    amount: 'line_item_usage_amount',
    currency: 'line_item_currency_code',
    cost: 'line_item_unblended_cost',
    unit: 'pricing_unit',
  },
  ['product.product_name', 'product_product_name'],
);

/** FOCUS with the columns of AWS: its pricing quantity counts the pricing unit. */
export const awsFocusBill = awsBill(
  'aws-focus-bill',
  'AWS bill in the FOCUS format',
  {
    type: 'ChargeCategory',
    start: 'ChargePeriodStart',
    end: 'ChargePeriodEnd',
    usage: 'x_UsageType',
    amount: 'PricingQuantity',
    currency: 'BillingCurrency',
    cost: 'BilledCost',
    unit: 'PricingUnit',
  },
  ['ServiceName'],
);
