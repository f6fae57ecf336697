import type { TokenType } from '../../invoices/invoice-line';
import type { ReadColumn } from '../columns/canonical-columns';
import { awsCostAndUsage, awsDataExport, awsFocusBill } from '../formats/usage/aws-bills';
import { azureCostExport, azureCustomerExport } from '../formats/usage/azure-bills';
import { googleCloudBill, googleCloudBillTable } from '../formats/usage/google-bill';
import type { LogFormat } from '../log-format';
import { countedBy, type Pivot } from '../pivot';
import { chargeOf } from './charge-words';
import { reducedBy } from './focus-bills';
import { type Cells, parsedJson } from './invoice-cells';
import type { InvoiceFormat, Written } from './invoice-format';
import { jsRegex, numberIn, textOf, timeOf } from './source-cells';

/** What an invoice has beside the columns that its log format reads. */
type Beside = {
  /** The column that says what a line is for, where the pivot names none. */
  kind?: string;
  /** The cell, and what it holds, by which a line without a model is of the provider's models, such as a tax on them. */
  service?: { columns: readonly string[]; is: RegExp };
  /** The column that tells a line from all others of its period in a report. */
  lineId?: string;
  inUsd?: readonly string[];
  /** The column with the units of the bill's currency for a USD. */
  perUsd?: string;
  list?: string;
  /** A list of credits in each line, with their type and amount. */
  credits?: string;
};

/** The bill of a cloud, whose lines name model, kind of token and tier in one name, read as its log format reads it. */
function pivotedBill(format: LogFormat, beside: Beside): InvoiceFormat {
  const { id, name, requires, projection, pivot } = format;
  if (pivot === undefined) throw new Error(`${id} has no pivot.`);
  const { service, lineId, inUsd, perUsd, list, credits } = beside;
  const kindColumn = pivot.only?.column ?? beside.kind;
  const cost = pivot.sums?.billed_usd ?? '';
  const kinds = Object.keys(pivot.kinds).map((kind) => ({ is: wholeText(kind), counts: countedBy(pivot, kind) }));
  const chargeIn = (cells: Cells) => chargeOf(kindColumn === undefined ? '' : cells(kindColumn));
  return {
    id,
    name,
    requires,
    period: (cells) => ({
      fromMs: timeOf(projection.started_at, cells),
      toMs: timeOf(projection.covers_until, cells),
    }),
    currency: (cells) => textOf(projection.currency, cells),
    ...(lineId === undefined ? {} : { lineId: (cells: Cells) => cells(lineId) }),
    ...(inUsd === undefined ? {} : { inUsd: (cells: Cells) => inUsd.map(cells).find((text) => text !== '') ?? '' }),
    ...(perUsd === undefined ? {} : { perUsd: (cells: Cells) => cells(perUsd) }),
    kind: chargeIn,
    cost: (cells) => cells(cost),
    charges: (cells) => {
      const charge = chargeIn(cells);
      const keyed = keyCells(pivot, cells);
      const model = textOf(projection.model, keyed) || null;
      const provider = textOf(projection.provider, cells);
      const kind = kinds.find(({ is }) => is.test(cells(pivot.kind)));
      const isOfModels = model !== null || service?.columns.some((column) => service.is.test(cells(column))) === true;
      if (!isOfModels) return null;
      const from = { provider, model, usd: cells(cost) };
      const nothing = { type: null, tier: null, tokens: null };
      if (charge !== 'usage') return [{ ...from, ...nothing, charge }];
      if (model === null) return [{ ...from, ...nothing, charge: 'other' }];
      const type = kind === undefined ? null : typeOf(kind.counts, cells(pivot.kind));
      return [
        {
          ...from,
          charge,
          type,
          // A name without a tier is of the standard one.
          tier: textOf(projection.service_tier, keyed).toLowerCase() || 'standard',
          tokens: type === null ? null : amountIn(pivot, cells),
          ...(list === undefined ? {} : { list: cells(list), reducedBy: reducedBy(cells) }),
        },
        ...(credits === undefined ? [] : creditsIn(cells(credits), provider, model)),
      ];
    },
  };
}

/** The cells with the kind taken out of the key, as the pivot does it. */
function keyCells({ kindInKey }: Pivot, cells: Cells): Cells {
  if (kindInKey === undefined) return cells;
  const key = cells(kindInKey.key);
  if ('pattern' in kindInKey) {
    const replaced = key.replace(jsRegex(kindInKey.pattern), '*');
    return (column) => (column === kindInKey.key ? replaced : cells(column));
  }
  const kept = key.toLowerCase().replaceAll('_', ' ').match(jsRegex(kindInKey.keeps, 'g')) ?? [];
  return (column) => (column === kindInKey.key ? kept.join(' ') || key : cells(column));
}

/** A pattern of which `*` matches any text, in any case, as an expression. */
function wholeText(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`, 'i');
}

function typeOf(counted: readonly ReadColumn[], kind: string): TokenType | null {
  if (counted.includes('cache_read_tokens')) return 'cacheRead';
  if (counted.includes('cache_write_tokens')) return /1h/i.test(kind) ? 'cacheWrite1h' : 'cacheWrite5m';
  if (counted.includes('input_tokens')) return 'input';
  return counted.includes('output_tokens') ? 'output' : null;
}

/** The amount in tokens; null in a unit that counts none. */
function amountIn({ amount, units }: Pivot, cells: Cells): number | null {
  const number = numberIn(cells(amount));
  const factor = units === undefined ? 1 : (units.are[cells(units.column).trim().toLowerCase()] ?? null);
  // Thousands of tokens have three decimals, and a product of binary fractions more.
  return number === null || factor === null ? null : Number((number * factor).toPrecision(15));
}

function creditsIn(text: string, provider: string, model: string): Written[] {
  const credits = (parsedJson(text) ?? []) as { type?: unknown; amount?: unknown }[];
  return credits.map(({ type, amount }) => ({
    ...{ provider, model, type: null, tier: null, tokens: null },
    charge: chargeOf(String(type ?? 'credit')),
    usd: String(amount ?? ''),
  }));
}

const bedrock = (...columns: string[]) => ({ service: { columns, is: /bedrock/i } });

export const PIVOTED_BILLS: readonly InvoiceFormat[] = [
  pivotedBill(awsCostAndUsage, {
    ...bedrock('lineItem/ProductCode', 'product/ProductName'),
    lineId: 'identity/LineItemId',
  }),
  pivotedBill(awsDataExport, {
    ...bedrock('line_item_product_code', 'product_product_name'),
    lineId: 'identity_line_item_id',
  }),
  pivotedBill(awsFocusBill, { ...bedrock('ServiceName', 'x_ServiceCode'), list: 'ListCost' }),
  pivotedBill(azureCostExport, { kind: 'ChargeType', inUsd: ['CostInUsd', 'costInUsd'] }),
  pivotedBill(azureCustomerExport, { kind: 'chargeType', inUsd: ['costInUsd'] }),
  pivotedBill(googleCloudBill, { credits: 'credits', perUsd: 'currency_conversion_rate' }),
  pivotedBill(googleCloudBillTable, { credits: 'credits', perUsd: 'currency_conversion_rate' }),
];
