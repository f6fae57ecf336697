import type { AuditedModel } from '../../invoices/compare-models';
import { usdOf } from '../../invoices/exact-usd';
import type { Elsewhere, Surfaces } from '../../invoices/match-surfaces';
import type { Invoice } from '../../logs/invoice/read-invoice';
import type { Intake } from '../../reports/intake';
import { formatList } from '../../wording/list';
import { plural } from '../../wording/number';
import { percent } from '../../wording/percent';
import { formatUsd } from '../../wording/usd';
import type { AuditedModels } from './audited-models';
import type { BilledTwice } from './billed-twice';

/** Lines outside of the compared days (`before` or after them), and those whose period reaches across their ends. USD. */
export function outsideSays({ before, across }: { before: number; across: number }): string[] {
  return [
    ...(before === 0 ? [] : [`${formatUsd(before)} of the invoice is for other days and is not compared.`]),
    ...(across === 0
      ? []
      : [
          `${formatUsd(across)} of the invoice is for periods that reach beyond the compared days. They are not divided and not compared.`,
        ]),
  ];
}

/** Where the audit's side is not its tokens at the current prices, or its report not at these. */
export function auditSays({ estimated, billed }: AuditedModels, hasNewPrices: boolean): string[] {
  return [
    ...(estimated === 0
      ? []
      : [`Some requests of ${plural(estimated, 'workload')} have no token counts. The audit’s side estimates them.`]),
    ...(billed === 0
      ? []
      : [
          `The log names its own costs for ${plural(billed, 'workload')}. The audit’s side is its tokens at the rates instead.`,
        ]),
    ...(hasNewPrices ? ['Prices changed since the audit’s report was made. The check uses the current ones.'] : []),
  ];
}

export function otherServicesSay(invoices: readonly Invoice[]): string[] {
  const sum = (count: 'lines' | 'unknown') =>
    invoices.reduce((all, { otherServices }) => all + otherServices[count], 0);
  const usd = usdOf(invoices.reduce((all, { otherServices }) => all + otherServices.usd, 0n));
  const [lines, unknown] = [sum('lines'), sum('unknown')];
  if (lines === 0) return [];
  if (lines === unknown) return [`${plural(lines, 'line')} of other services, not in USD, are not compared.`];
  const rest = unknown === 0 ? '' : ` and ${plural(unknown, 'amount')} not in USD`;
  return [`${plural(lines, 'line')} of other services, ${formatUsd(usd)}${rest}, are not compared.`];
}

/** Invoices that were given more than once, and lines that stand alike in several, whose use may be the same. USD. */
export function repeatedSay({ invoices, lines, usd }: { invoices: number; lines: number; usd: number }): string[] {
  return [
    ...(invoices === 0
      ? []
      : [`${plural(invoices, 'invoice')} with the same lines as another ${invoices === 1 ? 'is' : 'are'} left out.`]),
    ...(lines === 0
      ? []
      : [
          `${plural(lines, 'line')} of ${formatUsd(usd)} stand alike in two invoices and count in both. If they are the same use, give only one of them.`,
        ]),
  ];
}

/** Models that the invoice bills at one provider and the log has at another: what was compared, and what was not and why. */
export function elsewhereSays({ joined, apart }: Surfaces): string[] {
  return [
    ...byPair(joined).map(
      ({ provider, log, models }) =>
        `The invoice bills ${models} at ${provider}, and the log names ${log}. They are compared as the same requests; a difference of the two prices is in the rate.`,
    ),
    ...byPair(apart).map(
      ({ provider, log, models }) =>
        `The invoice bills ${models} at ${provider}, and the log has it at ${log} only. These are not compared, as each has its own prices. If they are the same requests, correct the provider in the log.`,
    ),
  ];
}

function byPair(models: readonly Elsewhere[]): { provider: string; log: string; models: string }[] {
  const pairs = new Map<string, { provider: string; log: string; models: string[] }>();
  for (const { provider, model, log } of models) {
    const key = `${provider} ${log.provider}`;
    const pair = pairs.get(key) ?? { provider, log: log.provider, models: [] };
    pairs.set(key, pair);
    if (!pair.models.includes(model)) pair.models.push(model);
  }
  return [...pairs.values()].map((pair) => ({ ...pair, models: formatList(pair.models) }));
}

/** Lines that stand more than once in a report, by the identity that it gives each. */
export function doubledSay(invoices: readonly Invoice[]): string[] {
  const lines = invoices.reduce((sum, { doubled }) => sum + doubled, 0);
  if (lines === 0) return [];
  return [
    `${plural(lines, 'line')} ${lines === 1 ? 'stands' : 'stand'} again in the same report, by ${lines === 1 ? 'its' : 'their'} line ID, and ${lines === 1 ? 'is' : 'are'} left out.`,
  ];
}

/** Providers that invoices of two kinds bill for the same days, whose money may be the same. USD. */
export function twoKindsSay(found: readonly BilledTwice[]): string[] {
  return found.map(({ provider, kinds }) => {
    const listed = formatList(kinds.map(({ format, usd }) => `${format} (${formatUsd(usd)})`));
    return `${listed} bill ${provider} for the same days, and all count. If they bill the same use, give only one of them.`;
  });
}

/** Providers of the log of which no invoice was given, with what the audit makes of them. */
export function uncheckedSay(models: readonly AuditedModel[]): string[] {
  const byProvider = new Map<string, number | null>();
  for (const { provider, cells } of models) {
    for (const { usd } of cells) {
      const sum = byProvider.get(provider);
      byProvider.set(provider, usd === null || sum === null ? null : (sum ?? 0) + usd);
    }
  }
  const listed = [...byProvider]
    .sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))
    .map(([provider, usd]) => `${provider} (${usd === null ? 'cost unknown' : formatUsd(usd)})`);
  return listed.length === 0 ? [] : [`No invoice was given of what the log also has: ${formatList(listed)}.`];
}

export function sampleSays({ sampleRate }: Pick<Intake['source'], 'sampleRate'>): string[] {
  if (sampleRate === 1) return [];
  return [
    `The log is a sample of ${percent(sampleRate)} of the requests and is not scaled, so most of the volume is what the sample leaves out.`,
  ];
}
