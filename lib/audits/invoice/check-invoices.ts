import { type AuditedModel, compareModels, type NamedLine } from '../../invoices/compare-models';
import { sumExact, usdOf } from '../../invoices/exact-usd';
import type { InvoiceCheck } from '../../invoices/invoice-check';
import type { InvoiceLine } from '../../invoices/invoice-line';
import { matchModels } from '../../invoices/match-models';
import { elsewhereInLog, onSurfaceOfLog } from '../../invoices/match-surfaces';
import type { Invoice } from '../../logs/invoice/read-invoice';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { InputError } from '../input-error';
import { currentPrices } from '../prices/current-prices';
import { pricesChanged } from '../prices/prices-changed';
import { billedTwice } from './billed-twice';
import { comparedName, providerName } from './compared-name';
import { auditOfLog, modelsWithin } from './models-within';
import {
  auditSays,
  doubledSay,
  elsewhereSays,
  otherServicesSay,
  outsideSays,
  repeatedSay,
  sampleSays,
  twoKindsSay,
  uncheckedSay,
} from './notes';
import { providerDays } from './provider-days';
import { withoutRepeated } from './repeated-lines';

/**
 * Compares invoices with what an audit makes of the same days, at the current prices. Nothing of them is stored. `at` (ms since 1970)
 * prices work without times. Throws InputError for an audit without a log, and for invoices that share no day with it.
 */
export async function checkInvoices(
  id: string,
  given: readonly Invoice[],
  at: number,
  signal?: AbortSignal,
): Promise<InvoiceCheck> {
  const audit = await auditOfLog(id);
  const { invoices, repeated } = withoutRepeated(given);
  const prices = await currentPrices();
  const { catalogue } = prices;
  const hasNewPrices = pricesChanged(audit.report, prices);
  const compared: { providers: string[]; lines: NamedLine[]; log: readonly AuditedModel[] }[] = [];
  const periods: InvoiceCheck['periods'] = [];
  const notes = new Set<string>();
  const parts = providerDays(invoices, audit.intake.source);
  for (const { providers, days } of parts) {
    const own = await modelsWithin(audit, days, { prices, at, signal });
    const { inside, outside } = linesWithin(invoices, providers, days);
    compared.push({ providers, lines: inside.map((line) => named(catalogue, line)), log: own.models });
    periods.push({ providers, from: isoDay(days.fromMs), to: isoDay(days.toMs - 1) });
    for (const note of [...days.notes, ...outsideSays(outside), ...auditSays(own, hasNewPrices)]) notes.add(note);
  }
  const billed = compared.flatMap(({ lines }) => lines);
  if (!billed.some(({ charge }) => charge === 'usage')) throw nothingToCompare();
  const { joined, apart } = elsewhereInLog(
    billed,
    compared.flatMap(({ log }) => log.filter(({ cells }) => cells.length > 0)),
  );
  const lines = billed.map((line) => onSurfaceOfLog(line, joined));
  // A model that is billed on the seller's other surface is compared in the days of its invoice.
  const billedAt = (model: AuditedModel) =>
    joined.find(({ log }) => log.provider === model.provider && log.model === model.model)?.provider ?? model.provider;
  const audited = compared.flatMap(({ providers, log }) => log.filter((model) => providers.includes(billedAt(model))));
  const providers = compared.flatMap((part) => part.providers);
  const unchecked = (compared[0]?.log ?? []).filter((model) => !providers.includes(billedAt(model)));
  const ofAll = [
    ...repeatedSay(repeated),
    ...doubledSay(invoices),
    ...twoKindsSay(billedTwice(invoices)),
    ...elsewhereSays({ joined, apart }),
    ...otherServicesSay(invoices),
    ...uncheckedSay(unchecked),
    ...sampleSays(audit.intake.source),
  ];
  for (const note of ofAll) notes.add(note);
  return { periods, ...compareModels(matchModels(lines, audited), audited), notes: [...notes] };
}

/** The lines of providers that lie in the compared days, and the money of those that do not. */
function linesWithin(
  invoices: readonly Invoice[],
  providers: readonly string[],
  days: { fromMs: number; toMs: number },
) {
  const own = invoices
    .flatMap(({ lines }) => lines)
    .filter(({ provider }) => providers.includes(providerName(provider)));
  const isInside = ({ fromMs, toMs }: InvoiceLine) => fromMs >= days.fromMs && toMs <= days.toMs;
  const overlaps = ({ fromMs, toMs }: InvoiceLine) => toMs > days.fromMs && fromMs < days.toMs;
  const usdOfLines = (list: readonly InvoiceLine[]) => usdOf(sumExact(list.flatMap(({ usd }) => usd ?? [])));
  const outside = own.filter((line) => !isInside(line));
  return {
    inside: own.filter(isInside),
    outside: {
      before: usdOfLines(outside.filter((line) => !overlaps(line))),
      across: usdOfLines(outside.filter(overlaps)),
    },
  };
}

function named(catalogue: Catalogue, line: InvoiceLine): NamedLine {
  const provider = providerName(line.provider);
  if (line.model === null) return { ...line, provider };
  const found = comparedName(catalogue, provider, line.model);
  // Another channel has prices of its own, so the invoice stays with who sent it.
  const model = found.provider === provider ? found.model : line.model.toLowerCase();
  return { ...line, provider, model, tier: line.tier ?? found.tier ?? null };
}

function nothingToCompare(): InputError {
  return new InputError(
    'wrong-request',
    'Every line of the invoice is for a period that reaches beyond the days of the log, and can’t be divided.',
    'Export the invoice by the day or by the hour, or audit a log of the whole period.',
  );
}

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
