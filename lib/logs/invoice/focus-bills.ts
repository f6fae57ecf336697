import type { Charge, TokenType } from '../../invoices/invoice-line';
import { canonicalProvider, type Provider } from '../../pricing/models/provider-name';
import { azureFocusBill, meterKind } from '../formats/usage/azure-bills';
import { chargeOf } from './charge-words';
import { instantOf } from './instant';
import type { Cells } from './invoice-cells';
import type { InvoiceFormat, Written } from './invoice-format';
import { numberIn, textOf } from './source-cells';
import { tierIn, tokenTypeIn } from './token-words';

/** Columns that every version has, 1.0 to 1.3. */
const REQUIRED = ['BilledCost', 'BillingCurrency', 'ChargeCategory', 'ChargePeriodStart', 'ChargePeriodEnd'];

const common = {
  period: (cells: Cells) => ({
    fromMs: instantOf(cells('ChargePeriodStart'))?.ms ?? null,
    toMs: instantOf(cells('ChargePeriodEnd'))?.ms ?? null,
  }),
  currency: (cells: Cells) => cells('BillingCurrency'),
  kind: (cells: Cells) => chargeOf(cells('ChargeCategory')),
  cost: (cells: Cells) => cells('BilledCost'),
};

/** By what a line's list cost is reduced: a commitment where it names one. */
export function reducedBy(cells: Cells): Charge {
  return cells('CommitmentDiscountId') === '' ? 'discount' : 'commitment';
}

const moneyOf = (cells: Cells) => ({
  usd: cells('BilledCost'),
  list: cells('ListCost'),
  reducedBy: reducedBy(cells),
});

/** Azure: the meters of its own export. The consumed quantity counts tokens where it is the priced one times its block. */
const azure: InvoiceFormat = {
  ...common,
  id: azureFocusBill.id,
  name: azureFocusBill.name,
  requires: azureFocusBill.requires,
  inUsd: (cells) => cells('x_BilledCostInUsd'),
  charges: (cells) => {
    const meter = cells('x_SkuMeterName');
    const model = textOf(azureFocusBill.projection.model, cells);
    if (model === '') return null;
    const charge = common.kind(cells);
    const of = { provider: 'azure', model, charge };
    if (charge !== 'usage') return [{ ...of, type: null, tier: null, tokens: null, usd: cells('BilledCost') }];
    const [consumed, priced, block] = ['ConsumedQuantity', 'PricingQuantity', 'x_PricingBlockSize'].map((column) =>
      numberIn(cells(column)),
    );
    const agrees = consumed != null && priced != null && block != null && block > 1 && isSame(consumed, priced * block);
    return [
      {
        ...of,
        type: meterKind(meter),
        tier: textOf(azureFocusBill.projection.service_tier, cells).toLowerCase() || 'standard',
        tokens: agrees ? consumed : null,
        ...moneyOf(cells),
      },
    ];
  },
};

const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

/** "Tokens", "1K tokens", "1000 Tokens", "1M Tokens". */
const TOKEN_UNIT = /^(?:(\d+) ?(k|m)? )?tokens?$/i;
const IN_UNIT: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };

function tokensIn(quantity: string, unit: string): number | null {
  const number = numberIn(quantity);
  const [matched, count = '1', letter = ''] = TOKEN_UNIT.exec(unit.trim().replaceAll(',', '')) ?? [];
  if (number === null || matched === undefined) return null;
  return Number((number * Number(count) * (IN_UNIT[letter.toLowerCase()] ?? 1)).toPrecision(15));
}

/** Services of clouds that bill for models. All other lines of a cloud, such as its taxes and purchases, are not for models. */
const CLOUD_SERVICES: readonly [RegExp, Provider][] = [
  [/bedrock/i, 'bedrock'],
  [/azure openai|foundry|cognitive services/i, 'azure'],
  [/vertex/i, 'vertex'],
  [/gemini|generative language/i, 'gemini'],
];
const CLOUDS: readonly Provider[] = CLOUD_SERVICES.map(([, provider]) => provider);

/** The provider of models that a line is of; null for any other service. */
function providerIn(cells: Cells): Provider | null {
  const names = ['ServiceName', 'ServiceProviderName', 'ProviderName', 'PublisherName'].map(cells);
  const service = CLOUD_SERVICES.find(([is]) => names.some((name) => is.test(name)));
  if (service !== undefined) return service[1];
  return names.map(canonicalProvider).find((one) => one !== null && !CLOUDS.includes(one)) ?? null;
}

/**
 * Any other provider's: a SKU for each model, whose meter, price details or description name the type of token
 * (FOCUS, SkuPriceDetails: TokenDirection, TokenCacheAction). Lines that count no tokens are of other services, unless
 * the provider sells nothing else.
 */
const other: InvoiceFormat = {
  ...common,
  id: 'focus-bill',
  name: 'Bill in the FOCUS format',
  requires: REQUIRED,
  requiresOneOf: ['ConsumedQuantity', 'PricingQuantity', 'SkuId', 'SkuMeter'],
  charges: (cells) => {
    const provider = providerIn(cells);
    if (provider === null) return null;
    const charge = common.kind(cells);
    const model = cells('SkuId') || cells('ResourceId') || null;
    if (charge !== 'usage') {
      return [{ provider, model: null, charge, type: null, tier: null, tokens: null, usd: cells('BilledCost') }];
    }
    const says = [cells('SkuMeter'), cells('ChargeDescription'), cells('SkuId')].join(' ');
    const tokens =
      tokensIn(cells('ConsumedQuantity'), cells('ConsumedUnit')) ??
      tokensIn(cells('PricingQuantity'), cells('PricingUnit'));
    const type = detailedType(cells) ?? tokenTypeIn(says);
    if (tokens === null && type === null) return null;
    const tier = cells('SkuPriceDetails.x_ProcessingTier').toLowerCase() || tierIn(says);
    const written: Written = { provider, model, charge, type, tier, tokens, ...moneyOf(cells) };
    return [written];
  },
};

function detailedType(cells: Cells): TokenType | null {
  const direction = cells('SkuPriceDetails.TokenDirection').toLowerCase();
  const action = cells('SkuPriceDetails.TokenCacheAction').toLowerCase();
  if (direction === 'output') return 'output';
  if (action === 'read') return 'cacheRead';
  if (action === 'write') return 'cacheWrite5m';
  return direction === 'input' && action === 'uncached' ? 'input' : null;
}

/** AWS's own are read by its usage types (pivoted-bills.ts). */
export const FOCUS_BILLS: readonly InvoiceFormat[] = [azure, other];
