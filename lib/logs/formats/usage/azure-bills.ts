import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { BILLED_SUMS, SPEND_ONLY, sumOfDay } from './spend-only';

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
      '* cached inp*': ['input_tokens', 'cache_read_tokens'],
      '*-cached-inp*': ['input_tokens', 'cache_read_tokens'],
      '* inp*': 'input_tokens',
      '*-inp*': 'input_tokens',
      '* outp*': 'output_tokens',
      '*-outp*': 'output_tokens',
    },
    sums: { billed_usd: of.cost },
    kindInKey: { key: of.meter, pattern: '(?i)(cached[ -])?(inp|inpt|input|outp|outpt|output)\\b' },
  },
  costs: 'invoice',
  projection: {
    ...sumOfDay(of.day),
    provider: { from: 'constant', value: 'azure' },
    model: { ...cells(of.meter), pick: '(?i)^(.+?)[ -]+(?:batch[ -]+)?[*]', rename: AZURE_MODELS },
    service_tier: { ...cells(of.meter), pick: '(?i)\\b(batch)\\b' },
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
      pick: '(?i)^(.+?)[ -]+(?:batch[ -]+)?(?:cached[ -])?(?:inp|inpt|input|outp|outpt|output)\\b.*\\btokens?\\b',
      rename: AZURE_MODELS,
    },
    service_tier: { ...cells('x_SkuMeterName'), pick: '(?i)\\b(batch)\\b' },
    currency: cells('BillingCurrency'),
  },
  passOver: [{ none: ['model'], says: 'lines of other services, and of models that are not billed by tokens' }],
  notes: [
    `A bill of Azure ${SPEND_ONLY}`,
    'It counts no requests, and its tokens are not read: what a meter was billed for in a day stands as one request, and none can be priced anew. For the tokens take Azure’s own cost export, for the requests the table ApiManagementGatewayLlmLog of the gateway.',
  ],
};
