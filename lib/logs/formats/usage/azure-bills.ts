import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { BILLED_SUMS, SPEND_ONLY, sumOfDay } from './spend-only';

/** Names in meters, which shorten dates and leave out hyphens, and the models that they are. */
const AZURE_MODELS = {
  'gpt-4o-0513': 'gpt-4o-2024-05-13',
  'gpt 4o 0513': 'gpt-4o-2024-05-13',
  'gpt-4o-0806': 'gpt-4o-2024-08-06',
  'gpt 4o 0806': 'gpt-4o-2024-08-06',
  'gpt-4o-mini-0718': 'gpt-4o-mini-2024-07-18',
  'gpt-4o 1120': 'gpt-4o-2024-11-20',
  'gpt 4o 1120': 'gpt-4o-2024-11-20',
  'gpt 4.1': 'gpt-4.1',
  'gpt 4.1 mini': 'gpt-4.1-mini',
  '4.1': 'gpt-4.1',
  'gpt 41 mn': 'gpt-4.1-mini',
  '41 mn': 'gpt-4.1-mini',
  'gpt 5 mini': 'gpt-5-mini',
  'o1 1217': 'o1-2024-12-17',
  'o3 mini 0131': 'o3-mini-2025-01-31',
  'o3 0416': 'o3-2025-04-16',
  'o4-mini 0416': 'o4-mini-2025-04-16',
};

/**
 * The kind of token in a meter: Inp, inpt, Outp, opt, out; cached is "cached Inp", "cchd Inpt", "cd inp", "inp-cchd" or "cached"
 * alone (meters of the retail price list as six public tools quote them in 2026).
 */
const KIND =
  '(?:(?:c?cchd|cached?|cd)[ -])?\\b(?:inpt?|input|outpt?|output|opt|out)\\b(?:[ -](?:cchd|cached)\\b)?|\\b(?:cached|cchd)\\b';
/** Before the kind stands the tier: Batch, or pp for priority processing. */
const TIER_BEFORE = '(?:(?:batch|pp)[ -]+)?';
const TIER = { pick: '(?i)\\b(batch|pp)\\b', rename: { pp: 'priority' } };
/** Meters of other services have kinds too, and no tokens. */
const TOKENS = '.*\\btokens?\\b';

/** What a meter counts; null if it names no kind of token. */
export function meterKind(meter: string): 'input' | 'cacheRead' | 'output' | null {
  const [kind] = new RegExp(KIND, 'i').exec(meter) ?? [];
  if (kind === undefined) return null;
  if (/cached?|cchd|^cd/i.test(kind)) return 'cacheRead';
  return /^o/i.test(kind) ? 'output' : 'input';
}

/** The columns of an export, whose names differ in case between kinds of accounts; `currencies` are where the currency may be. */
type AzureColumns = Record<'day' | 'meter' | 'category' | 'amount' | 'unit' | 'cost', string>;

/** Azure's cost export: a line for each meter of a day; a meter names the model, the kind and where it ran (gpt-4o-0513 Inp glbl Tokens). */
const azureBill = (id: string, name: string, of: AzureColumns, currencies: readonly string[]): LogFormat => ({
  id,
  name,
  source:
    'learn.microsoft.com/azure/cost-management-billing/automate/understand-usage-details-fields and dataset-schema/cost-usage-details-mca (MeterName, Quantity, UnitOfMeasure, CostInBillingCurrency); meters as the retail price list prices.azure.com/api/retail/prices has them',
  requires: Object.values(of),
  requiresOneOf: currencies,
  pivot: {
    by: [of.day, of.meter],
    alsoBy: currencies,
    kind: of.meter,
    amount: of.amount,
    units: { column: of.unit, are: { '1k': 1000, '1m': 1_000_000 } },
    kinds: {
      '*cached*tokens*': ['input_tokens', 'cache_read_tokens'],
      '*cchd*tokens*': ['input_tokens', 'cache_read_tokens'],
      '* cd inp*tokens*': ['input_tokens', 'cache_read_tokens'],
      '* inp*tokens*': 'input_tokens',
      '*-inp*tokens*': 'input_tokens',
      '* out*tokens*': 'output_tokens',
      '*-out*tokens*': 'output_tokens',
      '* opt *tokens*': 'output_tokens',
    },
    sums: { billed_usd: of.cost },
    kindInKey: { key: of.meter, pattern: `(?i)${KIND}` },
  },
  costs: 'invoice',
  projection: {
    ...sumOfDay(of.day),
    provider: { from: 'constant', value: 'azure' },
    model: { ...cells(of.meter), pick: `(?i)^(.+?)[ -]+${TIER_BEFORE}[*]${TOKENS}`, rename: AZURE_MODELS },
    service_tier: { ...cells(of.meter), ...TIER },
    currency: cells(...currencies),
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
    BILLED_SUMS,
    'For the requests take the table ApiManagementGatewayLlmLog of the gateway, or the diagnostic log of Azure OpenAI.',
  ],
});

/** Of an enterprise agreement, and of pay as you go. */
export const azureCostExport = azureBill(
  'azure-bill',
  'Azure cost export',
  {
    day: 'Date',
    meter: 'MeterName',
    category: 'MeterCategory',
    amount: 'Quantity',
    unit: 'UnitOfMeasure',
    cost: 'CostInBillingCurrency',
  },
  ['BillingCurrencyCode', 'BillingCurrency'],
);

/** Of a customer agreement. */
export const azureCustomerExport = azureBill(
  'azure-bill-mca',
  'Azure cost export (Microsoft Customer Agreement)',
  {
    day: 'date',
    meter: 'meterName',
    category: 'meterCategory',
    amount: 'quantity',
    unit: 'unitOfMeasure',
    cost: 'costInBillingCurrency',
  },
  ['billingCurrency', 'billingCurrencyCode'],
);

/**
 * FOCUS with the columns of Azure: its meters are the same, but what a pricing quantity counts is told in several ways, so that the
 * tokens are unknown.
 */
export const azureFocusBill: LogFormat = {
  id: 'azure-focus-bill',
  name: 'Azure bill in the FOCUS format',
  source:
    'microsoft/finops-toolkit, columns of the Azure FOCUS export (x_SkuMeterName, PricingQuantity, x_PricingBlockSize); meters as in the retail price list prices.azure.com/api/retail/prices',
  requires: [
    'BilledCost',
    'BillingCurrency',
    'ChargeCategory',
    'ChargePeriodStart',
    'ChargePeriodEnd',
    'x_SkuMeterName',
  ],
  pivot: {
    by: ['ChargePeriodStart', 'ChargePeriodEnd', 'x_SkuMeterName', 'BillingCurrency'],
    kind: 'x_SkuMeterName',
    amount: 'BilledCost',
    kinds: {},
    // Taxes and credits name a meter too, and stand for the whole month.
    only: { column: 'ChargeCategory', is: ['usage'], says: 'taxes, credits, refunds and purchases' },
    sums: { billed_usd: 'BilledCost' },
  },
  costs: 'invoice',
  projection: {
    started_at: cells('ChargePeriodStart'),
    covers_until: cells('ChargePeriodEnd'),
    provider: { from: 'constant', value: 'azure' },
    model: {
      ...cells('x_SkuMeterName'),
      pick: `(?i)^(.+?)[ -]+${TIER_BEFORE}(?:${KIND})${TOKENS}`,
      rename: AZURE_MODELS,
    },
    service_tier: { ...cells('x_SkuMeterName'), ...TIER },
    currency: cells('BillingCurrency'),
  },
  passOver: [{ none: ['model'], says: 'lines of other services, and of models that are not billed by tokens' }],
  notes: [
    `A bill of Azure ${SPEND_ONLY}`,
    'It counts no requests, and its tokens are not read. What a meter was billed for in a day stands as one request, and none can be priced anew. For the tokens take Azure’s own cost export, for the requests the table ApiManagementGatewayLlmLog of the gateway.',
  ],
};
