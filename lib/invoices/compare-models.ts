import { centsOfParts, sumUsd, toCents } from '../cost/money';
import { CAUSES } from './causes';
import { centsOf, type ExactUsd, sumExact, usdOf } from './exact-usd';
import type { Causes, CheckedModel, InvoiceCheck } from './invoice-check';
import type { InvoiceLine, TokenType } from './invoice-line';
import { type AuditCell, type RateOf, splitUsage } from './split-usage';
import { billedIn, type UsageCell } from './usage-cell';

/** A model of the audit in the compared days. USD is null where no rate or no tokens are known. */
export type AuditedModel = {
  provider: string;
  model: string;
  cells: readonly { tier: string | null; type: TokenType | null; tokens: number | null; usd: number | null }[];
  rateOf: RateOf;
};

/** A line whose provider and model have the names of the audit. */
export type NamedLine = Pick<InvoiceLine, 'provider' | 'model' | 'charge' | 'type' | 'tier' | 'tokens' | 'usd'>;

/**
 * Compares an invoice with an audit of the same days, model by model, largest residual first. The invoice's cents add up
 * to what its lines add up to, and the causes of a residual to the residual.
 */
export function compareModels(
  lines: readonly NamedLine[],
  audited: readonly AuditedModel[],
): Pick<InvoiceCheck, 'models' | 'totals'> {
  const billed = new Map<string, NamedLine[]>();
  for (const line of lines) {
    const ofKey = billed.get(keyOf(line));
    if (ofKey) ofKey.push(line);
    else billed.set(keyOf(line), [line]);
  }
  // Of a model whose requests all failed, nothing is to be billed.
  const own = new Map(audited.flatMap((model) => (hasUsage(model, billed) ? [[keyOf(model), model]] : [])));
  const pairs = [...new Set([...billed.keys(), ...own.keys()])].map((key) => {
    const ofKey = billed.get(key) ?? [];
    return { lines: ofKey, audited: own.get(key) ?? null, exact: sumExact(ofKey.flatMap(({ usd }) => usd ?? [])) };
  });
  const cents = centsOfParts(
    pairs.map(({ exact }) => usdOf(exact)),
    centsOf(sumExact(pairs.map(({ exact }) => exact))),
  );
  const models = pairs
    .map((pair, index) => checkModel(pair.lines, pair.audited, pair.exact, cents[index] ?? 0))
    .sort(byResidual);
  return { models, totals: totalsOf(models) };
}

function hasUsage(model: AuditedModel, billed: ReadonlyMap<string, unknown>): boolean {
  return model.cells.length > 0 || billed.has(keyOf(model));
}

function keyOf({ provider, model }: { provider: string; model: string | null }): string {
  return JSON.stringify([provider, model]);
}

/** Unknown residuals come last. */
function byResidual(a: CheckedModel, b: CheckedModel): number {
  const size = ({ residual }: CheckedModel) => (residual === null ? -1 : Math.abs(residual));
  return size(b) - size(a) || (b.invoice ?? 0) - (a.invoice ?? 0);
}

function checkModel(
  lines: readonly NamedLine[],
  audited: AuditedModel | null,
  exact: ExactUsd,
  cents: number,
): CheckedModel {
  const [line] = lines;
  const { provider, model } = audited ?? line ?? { provider: '', model: null };
  const usage = lines.filter(({ charge }) => charge === 'usage');
  const auditUsd = usdOfAudit(audited);
  // Usage without its cost says nothing of the money.
  const hasMoney = lines.length === 0 || lines.some(({ usd }) => usd !== null);
  const invoice = hasMoney ? cents / 100 : null;
  const tokens = { invoice: billedTokens(cellsOf(usage), hasMoney), audit: countedTokens(audited?.cells ?? []) };
  const known = { provider, model, invoice, tokens };
  if (auditUsd === null || invoice === null) return { ...known, audit: auditUsd, residual: null, causes: null };
  const audit = toCents(auditUsd);
  const parts = causesOf(lines, usage, audited, usdOf(exact));
  const rounded = centsOfParts(
    CAUSES.map((cause) => parts[cause]),
    cents - audit,
  );
  const causes = Object.fromEntries(CAUSES.map((cause, index) => [cause, (rounded[index] ?? 0) / 100])) as Causes;
  return { ...known, audit: audit / 100, residual: (cents - audit) / 100, causes };
}

function causesOf(
  lines: readonly NamedLine[],
  usage: readonly NamedLine[],
  audited: AuditedModel | null,
  total: number,
): Causes {
  const causes = Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as Causes;
  for (const { charge, usd } of lines) if (charge !== 'usage') causes[charge] += usdOf(usd ?? 0n);
  const ofUsage = total - CAUSES.reduce((sum, cause) => sum + causes[cause], 0);
  if (audited === null) {
    causes.notInLog = ofUsage;
  } else if (usage.length === 0) {
    causes.notOnInvoice = -(usdOfAudit(audited) ?? 0);
  } else {
    Object.assign(causes, splitUsage(cellsOf(usage), audited.cells.filter(isPriced), audited.rateOf));
  }
  return causes;
}

const isPriced = (cell: AuditedModel['cells'][number]): cell is AuditCell => cell.usd !== null;

/** Lines of one tier and type that say the same kind of thing, added up. */
function cellsOf(usage: readonly NamedLine[]): UsageCell[] {
  const cells = new Map<string, NamedLine[]>();
  for (const line of usage) {
    const key = JSON.stringify([line.tier, line.type, line.tokens === null, line.usd === null]);
    const list = cells.get(key);
    if (list) list.push(line);
    else cells.set(key, [line]);
  }
  return [...cells.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const { tier, type, tokens, usd } = first;
    return {
      tier,
      type,
      tokens: tokens === null ? null : list.reduce((sum, one) => sum + (one.tokens ?? 0), 0),
      usd: usd === null ? null : usdOf(sumExact(list.flatMap((one) => one.usd ?? []))),
    };
  });
}

function usdOfAudit(audited: AuditedModel | null): number | null {
  let sum = 0;
  for (const { usd } of audited?.cells ?? []) {
    if (usd === null) return null;
    sum += usd;
  }
  return sum;
}

function billedTokens(cells: readonly UsageCell[], hasMoney: boolean): number | null {
  const typed = cells.filter(({ type }) => type !== null);
  return typed.length === 0 || !hasMoney ? countedTokens(typed) : (billedIn(typed)?.tokens ?? null);
}

/** Null where a cell does not count its tokens, and where there are no cells. */
function countedTokens(cells: readonly { tokens: number | null }[]): number | null {
  const counted = cells.flatMap(({ tokens }) => tokens ?? []);
  return counted.length === 0 || counted.length < cells.length ? null : counted.reduce((sum, one) => sum + one, 0);
}

function totalsOf(models: readonly CheckedModel[]): InvoiceCheck['totals'] {
  const known = models.filter(({ residual }) => residual !== null);
  const sumOf = (amount: (model: CheckedModel) => number | null) => sumUsd(known.map((model) => amount(model) ?? 0));
  const causes = CAUSES.map((cause) => [cause, sumOf((model) => model.causes?.[cause] ?? null)]);
  return {
    invoice: sumOf(({ invoice }) => invoice),
    audit: sumOf(({ audit }) => audit),
    residual: sumOf(({ residual }) => residual),
    causes: Object.fromEntries(causes) as Causes,
    unknown: models.length - known.length,
  };
}
