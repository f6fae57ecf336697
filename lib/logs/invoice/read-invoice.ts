import { type ExactUsd, exactUsd, fromCurrency, sumExact } from '../../invoices/exact-usd';
import type { InvoiceLine } from '../../invoices/invoice-line';
import { UnreadableFile } from '../files/unreadable-file';
import { FOCUS_BILLS } from './focus-bills';
import { type Cells, invoiceTable } from './invoice-cells';
import type { InvoiceFormat, Written } from './invoice-format';
import { PIVOTED_BILLS } from './pivoted-bills';
import { USAGE_EXPORTS } from './usage-exports';
import { VENDOR_COSTS } from './vendor-costs';

const DAY_MS = 86_400_000;

/** Own formats come before FOCUS's common columns, which AWS's and Azure's have too. */
export const INVOICE_FORMATS: readonly InvoiceFormat[] = [
  ...PIVOTED_BILLS,
  ...VENDOR_COSTS,
  ...USAGE_EXPORTS,
  ...FOCUS_BILLS,
];

/**
 * What an invoice says of models, added up. `otherServices`: its lines of other services, their money in USD, and how many have money
 * that is not known in USD.
 */
export type Invoice = {
  format: string;
  lines: InvoiceLine[];
  /** The time that its usage lines cover, of other services too; ms since 1970, `toMs` not included. */
  period: { fromMs: number; toMs: number };
  otherServices: { lines: number; usd: ExactUsd; unknown: number };
  /** Lines that it holds more than once, by their identity and all that is read of them; they count once. */
  doubled: number;
  /** It counts usage without its cost. */
  withoutMoney: boolean;
};

/** Reads an invoice, a cost export or a usage export, and keeps what a check needs. Throws UnreadableFile. */
export function readInvoice(name: string, text: string): Invoice {
  const { columns, each } = invoiceTable(name, text);
  const format = formatOf(name, columns);
  const sums = new Map<string, InvoiceLine>();
  const period = { fromMs: Number.POSITIVE_INFINITY, toMs: Number.NEGATIVE_INFINITY };
  const otherServices = { lines: 0, usd: 0n, unknown: 0 };
  const identities = new Set<string>();
  let doubled = 0;
  let number = 1;
  each((cells) => {
    number += 1;
    const where = `${name}, line ${number}`;
    const charges = format.charges(cells);
    const { fromMs, toMs } = format.period(cells);
    const isDated = fromMs !== null && toMs !== null;
    const isUsage = (format.kind?.(cells) ?? 'usage') === 'usage';
    // A fee of a month for another service says nothing of the days that were exported.
    if (isDated && isUsage && (charges !== null || toMs - fromMs <= DAY_MS)) {
      period.fromMs = Math.min(period.fromMs, fromMs);
      period.toMs = Math.max(period.toMs, toMs);
    }
    if (charges === null) {
      otherServices.lines += 1;
      const usd = inUsd(format, cells, format.cost?.(cells) ?? '');
      if (usd === null) otherServices.unknown += 1;
      else otherServices.usd += usd;
      return;
    }
    if (charges.length === 0) return;
    const lineId = format.lineId?.(cells) ?? '';
    if (lineId !== '') {
      // AWS promises that an identity is unique in a part of a report, not in all of it.
      const identity = JSON.stringify([lineId, fromMs, toMs, charges]);
      if (identities.has(identity)) {
        doubled += 1;
        return;
      }
      identities.add(identity);
    }
    if (!isDated) throw new UnreadableFile(`${where}: its period can’t be read. Export it with the times as they are.`);
    for (const written of charges) {
      const money = moneyOf(format, cells, written, where);
      for (const { charge, usd } of money) add(sums, { ...written, charge, usd, fromMs, toMs });
    }
  });
  if (sums.size === 0) {
    throw new UnreadableFile(
      `${name} has no line of a model (${format.name}). Choose the lines of the service that bills for models, then export it again.`,
    );
  }
  return {
    format: format.name,
    lines: [...sums.values()],
    period,
    otherServices,
    doubled,
    withoutMoney: format.withoutMoney === true,
  };
}

function formatOf(name: string, columns: ReadonlySet<string>): InvoiceFormat {
  const has = (column: string) => columns.has(column);
  const found = INVOICE_FORMATS.find(
    ({ requires, requiresOneOf }) => requires.every(has) && (requiresOneOf === undefined || requiresOneOf.some(has)),
  );
  if (found !== undefined) return found;
  const known = [...new Set(INVOICE_FORMATS.map((format) => format.name))].join(', ');
  throw new UnreadableFile(`${name} is no invoice that can be read. These can: ${known}.`);
}

/** The money of a charge, and what takes it off the list price. Throws UnreadableFile for no number, or another currency. */
function moneyOf(
  format: InvoiceFormat,
  cells: Cells,
  { charge, usd, list = '', reducedBy = 'discount' }: Written,
  where: string,
): { charge: InvoiceLine['charge']; usd: ExactUsd | null }[] {
  if (format.withoutMoney === true) return [{ charge, usd: null }];
  const amount = inUsd(format, cells, usd);
  if (amount === null) {
    const currency = currencyOf(format, cells);
    if (currency === 'USD') throw new UnreadableFile(`${where}: the amount is no number. Export the invoice again.`);
    throw new UnreadableFile(
      `${where}: the amount is in ${/^[A-Z]{3}$/.test(currency) ? currency : 'another currency'}. Export the invoice in USD, or with a column of USD.`,
    );
  }
  const isWritten = currencyOf(format, cells) === 'USD' || format.perUsd !== undefined;
  const listed = isWritten && list !== '' ? inUsd(format, cells, list) : null;
  // A list price of zero is none: some exports leave it so.
  if (listed === null || listed === 0n || listed === amount) return [{ charge, usd: amount }];
  return [
    { charge, usd: listed },
    { charge: reducedBy, usd: amount - listed },
  ];
}

const currencyOf = ({ currency }: InvoiceFormat, cells: Cells) => currency?.(cells).trim().toUpperCase() || 'USD';

/** An amount of a line in USD: as written, from its column of USD, or by its rate; null where none of them says it. */
function inUsd(format: InvoiceFormat, cells: Cells, written: string): ExactUsd | null {
  if (currencyOf(format, cells) === 'USD') return exactUsd(written);
  const column = format.inUsd?.(cells) ?? '';
  if (column !== '') return exactUsd(column);
  const [amount, perUsd] = [exactUsd(written), exactUsd(format.perUsd?.(cells) ?? '')];
  return amount === null || perUsd === null || perUsd <= 0n ? null : fromCurrency(amount, perUsd);
}

/** Adds a charge to the line of the same kind and period, so that an invoice of millions of lines stays small. */
function add(sums: Map<string, InvoiceLine>, charged: InvoiceLine): void {
  const { provider, model, charge, type, tier, tokens, usd, fromMs, toMs } = charged;
  const isUsage = charge === 'usage';
  const line: InvoiceLine = {
    ...{ provider, model, charge, fromMs, toMs, usd },
    ...(isUsage ? { type, tier, tokens } : { type: null, tier: null, tokens: null }),
  };
  const key = JSON.stringify([provider, model, charge, line.type, line.tier, fromMs, toMs, line.tokens === null]);
  const sum = sums.get(key);
  if (sum === undefined) {
    sums.set(key, line);
    return;
  }
  if (sum.tokens !== null) sum.tokens += line.tokens ?? 0;
  if (sum.usd !== null) sum.usd = sumExact([sum.usd, usd ?? 0n]);
}
