import { defaultAssumptions, SAMPLING } from '../../lib/cost/assumptions/assumptions';
import { seededRandom } from '../../lib/cost/assumptions/points';
import { sumUsd } from '../../lib/cost/money';
import { netRange } from '../../lib/cost/net/range';
import { workloadCost } from '../../lib/cost/net/workload-cost';
import type { WorkloadInput } from '../../lib/cost/workload-input';
import type { Rate, ServiceTier } from '../../lib/pricing/catalogue/rate';
import { bareArithmetic } from './bare-arithmetic';

const WORKLOADS = 1000;
const RUNS = 15;

export type RecomputeFigures = { workloads: number; draws: number; medianMs: number; bestMs: number; floorMs: number };

/** Times the recomputing of a whole audit under new assumptions, and the bare arithmetic it can't do without. Runs anywhere. */
export function benchRecompute(): RecomputeFigures {
  const inputs = madeWorkloads();
  const floorMs = Math.min(
    ...Array.from({ length: RUNS }, () => timed(() => bareArithmetic(WORKLOADS, SAMPLING.draws))),
  );
  // A slider makes new assumptions, so no draw of the run before is of use.
  const runs = Array.from({ length: RUNS }, (_, run) => timed(() => recompute(inputs, run / 1000)));
  runs.sort((a, b) => a - b);
  const medianMs = runs[Math.floor(RUNS / 2)] ?? Number.NaN;
  return { workloads: WORKLOADS, draws: SAMPLING.draws, medianMs, bestMs: runs[0] ?? Number.NaN, floorMs };
}

/** The range of every workload and of the total of those that save, by the functions that make the report. */
function recompute(inputs: readonly WorkloadInput[], moved: number): number {
  const { retentionDays } = defaultAssumptions;
  const assumptions = { ...defaultAssumptions, retentionDays: { ...retentionDays, base: retentionDays.base + moved } };
  const costs = inputs.map((input) => ({ input, base: workloadCost(input, assumptions).net?.base ?? 0 }));
  const saving = costs.filter(({ base }) => base > 0);
  const base = sumUsd(saving.map((cost) => cost.base));
  return netRange(
    saving.map(({ input }) => input),
    assumptions,
    base,
  ).low;
}

function timed(run: () => number): number {
  const started = performance.now();
  if (!Number.isFinite(run())) throw new Error('the bench computed no number');
  return performance.now() - started;
}

/** Workloads of four providers, two context bands each, with cached tokens, some due and some of many runs. */
function madeWorkloads(): WorkloadInput[] {
  const random = seededRandom(1);
  const providers = ['openai', 'anthropic', 'vertex', 'bedrock'];
  return Array.from({ length: WORKLOADS }, (_, index) => {
    const provider = providers[index % providers.length] ?? null;
    const band = (over: number) => {
      const input = Math.floor(random() * 1e9);
      const tokens = { input, cacheRead: Math.floor(input * random() * 0.6), cacheWrite5m: 0, cacheWrite1h: 0 };
      return { over, requests: 50_000, tokens: { ...tokens, output: Math.floor(random() * 2e8) } };
    };
    const standardRates = [madeRate('standard', 0, 1), madeRate('standard', 200_000, 2)];
    return {
      provider,
      bands: [band(0), band(200_000)],
      requests: 100_000,
      monthlyFactor: 2.17,
      standardRates,
      currentRates: standardRates,
      way: 'batch',
      batchRates: [madeRate('batch', 0, 0.5), madeRate('batch', 200_000, 1)],
      flexRates: null,
      billedUsd: null,
      deadlineHours: index % 5 === 0 ? 24 : null,
      expiryHours: 24,
      runsPerMonth: index % 3 === 0 ? 1 : 30,
      meanBytesPerRequest: index % 2 === 0 ? null : 9000,
    };
  });
}

function madeRate(tier: ServiceTier, over: number, share: number): Rate {
  const usd = { input: 3, cacheRead: 0.3, cacheWrite5m: 3.75, cacheWrite1h: 6, output: 15 };
  const scaled = Object.fromEntries(Object.entries(usd).map(([type, rate]) => [type, rate * share])) as typeof usd;
  const of = { provider: 'bench', model: 'bench', region: 'default', source: 'made for the bench', note: null };
  return { ...of, tier, over, usd: scaled, status: 'derived', observedOn: '2026-11-21' };
}
