import { TIERS_ONLY } from '../columns/service-tiers';
import { UnreadableFile } from '../files/unreadable-file';
import { anthropicCosts, openaiCosts } from '../formats/usage/provider-costs';
import type { LogFormat } from '../log-format';
import type { Cells } from './invoice-cells';
import type { InvoiceFormat, Written } from './invoice-format';
import { numberIn, textOf, timeOf } from './source-cells';
import { tokenTypeIn } from './token-words';

/** What is not for tokens: searches, code execution, storage. */
const OTHER = { model: null, charge: 'other', type: null, tier: null, tokens: null } as const;

/** Sums over all models can't be compared with one. */
const NOT_SPLIT = {
  openai:
    'OpenAI’s costs do not name their line items. Group them by line item (group_by=line_item), then export them again.',
  anthropic:
    'Anthropic’s cost report does not name its parts. Group it by description (group_by[]=description), then export it again.',
};

const periodOf =
  ({ projection }: LogFormat) =>
  (cells: Cells) => ({
    fromMs: timeOf(projection.started_at, cells),
    toMs: timeOf(projection.covers_until, cells),
  });

const OPENAI_UNITS: Readonly<Record<string, number>> = { tokens: 1, '1000_tokens': 1000 };

/**
 * OpenAI's costs. A line item is a model and a kind ("gpt-4o-2024-08-06, cached input"), behind its tier ("batch api | gpt-4o, output"),
 * or a tool. `quantity` and its unit
 * come with costs that are grouped by line item, in newer exports and in the API (API reference, organization costs:
 * quantity, quantity_unit: tokens, 1000_tokens, ...).
 */
const openai: InvoiceFormat = {
  id: openaiCosts.id,
  name: openaiCosts.name,
  requires: openaiCosts.requires,
  requiresOneOf: openaiCosts.requiresOneOf ?? [],
  period: periodOf(openaiCosts),
  currency: (cells) => textOf(openaiCosts.projection.currency, cells),
  charges: (cells) => {
    const usd = textOf(openaiCosts.projection.billed_usd, cells);
    if (usd === '') return [];
    const item = cells('line_item');
    if (item === '') throw new UnreadableFile(NOT_SPLIT.openai);
    const type = tokenTypeIn(item.replace(/^(?:[^,|]*\|)?[^,|]*/, ''));
    if (type === null) return [{ ...OTHER, provider: 'openai', usd }];
    const model = textOf(openaiCosts.projection.model, cells).trim();
    const tier = textOf(openaiCosts.projection.service_tier, cells).toLowerCase() || null;
    const factor = OPENAI_UNITS[cells('quantity_unit')];
    const quantity = numberIn(cells('quantity'));
    const tokens = factor === undefined || quantity === null ? null : quantity * factor;
    return [{ provider: 'openai', model, charge: 'usage', type, tier, tokens, usd }];
  },
};

/** Anthropic's cost export of the console: `cost_usd`, and `list_price_usd` before discounts. */
const anthropicConsole: InvoiceFormat = {
  id: anthropicCosts.id,
  name: anthropicCosts.name,
  requires: anthropicCosts.requires,
  period: periodOf(anthropicCosts),
  charges: (cells) => {
    const usd = cells('cost_usd');
    if (usd === '') return [];
    const written = { usd, list: cells('list_price_usd') };
    const kind = cells('usage_type').toLowerCase();
    return [anthropicCharge(cells, kind === 'message' ? 'standard' : (TIERS_ONLY[kind] ?? ''), written)];
  },
};

/**
 * Anthropic's cost report (API): `amount` is in cents, as a decimal text (platform.claude.com, Get Cost Report). Its parts
 * are told where it is grouped by description.
 */
const anthropicReport: InvoiceFormat = {
  id: 'anthropic-cost-report',
  name: 'Anthropic cost report (API)',
  requires: ['starting_at', 'ending_at', 'amount', 'currency'],
  requiresOneOf: ['cost_type', 'token_type', 'description', 'workspace_id'],
  period: (cells) => ({
    fromMs: timeOf({ from: 'cells', cells: [{ column: 'starting_at' }] }, cells),
    toMs: timeOf({ from: 'cells', cells: [{ column: 'ending_at' }] }, cells),
  }),
  currency: (cells) => cells('currency'),
  charges: (cells) => {
    const cents = cells('amount');
    if (cents === '') return [];
    if (cells('cost_type') === '') throw new UnreadableFile(NOT_SPLIT.anthropic);
    return [anthropicCharge(cells, cells('service_tier'), { usd: `${cents}e-2` })];
  },
};

function anthropicCharge(cells: Cells, tier: string, money: Pick<Written, 'usd' | 'list'>): Written {
  const isFast = cells('speed').toLowerCase() === 'fast';
  const type = tokenTypeIn(cells('token_type').replace(/^cache_creation\.ephemeral_1h.*/, 'cache write 1h'));
  const model = cells('model');
  if (type === null || model === '') return { ...OTHER, provider: 'anthropic', ...money };
  return {
    provider: 'anthropic',
    model,
    charge: 'usage',
    type,
    tier: isFast ? 'priority' : tier || null,
    tokens: null,
    ...money,
  };
}

export const VENDOR_COSTS: readonly InvoiceFormat[] = [openai, anthropicConsole, anthropicReport];
