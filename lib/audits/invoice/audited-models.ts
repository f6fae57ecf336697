import { priceWork, ratedTier } from '../../assessment/prices/price-work';
import type { Work } from '../../assessment/work/work';
import { TOKEN_TYPES, TOKENS_PER_RATE } from '../../cost/bills';
import type { WorkloadInput } from '../../cost/workload-input';
import type { AuditedModel } from '../../invoices/compare-models';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { SERVICE_TIERS } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import { modelPrices } from '../../pricing/lookup/model-prices';
import { evenlyAround } from '../../pricing/lookup/request-times';
import type { ModelRef } from '../../pricing/models/resolve-model';
import type { Prices } from '../../pricing/overrides/prices';
import { uncachedInput } from '../../workloads/profile/tokens/token-counts';
import { comparedName } from './compared-name';

type Cell = AuditedModel['cells'][number];
type Collected = AuditedModel & { cells: Cell[] };

/** The models of an audit's workloads, and how many of these have estimated tokens, or a bill in the log. */
export type AuditedModels = { models: readonly AuditedModel[]; estimated: number; billed: number };

/**
 * What the audit makes of its requests, by model, tier and type of token: tokens at the rates of the tier that the log names, of
 * each context band and time. Of workloads without tokens or rates the log's own bill counts, and is of no type; without that their
 * money is unknown. `at` (ms since 1970) prices work without times.
 */
export async function auditedModels(
  works: AsyncIterable<Work> | Iterable<Work>,
  prices: Prices,
  at: number,
): Promise<AuditedModels> {
  const { catalogue } = prices;
  const models = new Map<string, Collected>();
  let estimated = 0;
  let billed = 0;
  for await (const work of works) {
    const { ref, input } = priceWork(work, { deadlineHours: null }, prices, at);
    const { provider, model } = comparedName(catalogue, work.provider, work.facts.model);
    const key = JSON.stringify([provider, model]);
    const known = models.get(key) ?? { provider, model, cells: [], rateOf: ratesOf(catalogue, ref, work, at) };
    models.set(key, known);
    if (input === null) continue;
    if (typeof input.tokenDoubt === 'object') estimated += 1;
    if (input.billedUsd !== null) billed += 1;
    for (const cell of cellsOf(ratedTier(work) ?? work.serviceTier, input)) add(known.cells, cell);
  }
  return { models: [...models.values()], estimated, billed };
}

/** USD per token for requests of the shortest context. */
function ratesOf(catalogue: Catalogue, ref: ModelRef | null, work: Work, at: number): AuditedModel['rateOf'] {
  const { tiers } = modelPrices(catalogue, ref, work.times ?? evenlyAround(at));
  return (tier, type) => {
    const known = SERVICE_TIERS.find((one) => one === tier);
    const usd = known === undefined ? null : (rateForBand(tiers[known], 0)?.usd[type] ?? null);
    return usd === null ? null : usd / TOKENS_PER_RATE;
  };
}

function cellsOf(tier: string | null, input: WorkloadInput): Cell[] {
  const untyped = (usd: number | null): Cell[] => [{ tier, type: null, tokens: null, usd }];
  if (input.tokenDoubt === 'unknown') return untyped(input.billedUsd);
  const cells = input.bands.flatMap(({ over, tokens }) =>
    TOKEN_TYPES.flatMap((type): Cell[] => {
      const count = type === 'input' ? uncachedInput(tokens) : tokens[type];
      const rate = rateForBand(input.currentRates, over)?.usd[type] ?? null;
      if (count === 0) return [];
      return [{ tier, type, tokens: count, usd: rate === null ? null : (count * rate) / TOKENS_PER_RATE }];
    }),
  );
  const isUnpriced = cells.some(({ usd }) => usd === null);
  return isUnpriced && input.billedUsd !== null ? untyped(input.billedUsd) : cells;
}

function add(cells: Cell[], cell: Cell): void {
  const same = cells.findIndex(
    ({ tier, type, usd }) => tier === cell.tier && type === cell.type && (usd === null) === (cell.usd === null),
  );
  const before = cells[same];
  if (before === undefined) cells.push(cell);
  else cells[same] = { ...before, tokens: sum(before.tokens, cell.tokens), usd: sum(before.usd, cell.usd) };
}

const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
