import { basesOf } from '../../lib/assessment/again/priced-again';
import { FEW_DRAWS, SAMPLING, type Sampling } from '../../lib/cost/assumptions/assumptions';
import { seededRandom } from '../../lib/cost/assumptions/points';
import { LATENCY_CLASSES } from '../../lib/latency/latency-class';
import { catalogue } from '../../lib/pricing/catalogue/catalogue';
import { auditedOf } from '../../lib/scenarios/audited';
import { lookUpModels } from '../../lib/scenarios/models/look-up-models';
import { outcomeOf } from '../../lib/scenarios/outcome';
import { AS_ASSESSED, type Scenario } from '../../lib/scenarios/scenario';
import { NOW } from '../fixtures/in-context';
import { type DrawnWorkload, MODELS, reportOf } from '../unit/scenarios/any-report';
import { bareArithmetic } from './bare-arithmetic';

const WORKLOADS = 1000;
/** Odd, so that a run is the median. The first ones are not counted: by them the engine learns what it runs. */
const RUNS = 15;
const FIRST_RUNS = 3;

/** Milliseconds of the median run and of the quickest, which a busy machine disturbs least. */
export type Times = { median: number; best: number };
/** `few`: with the draws of while something moves. `all`: at rest. */
export type ScenarioFigures = {
  workloads: number;
  floorMs: number;
  firstMs: number;
  changes: Record<string, { few: Times; all: Times }>;
};

/** The milliseconds of a clock. */
type Clock = () => number;

/** How long scenarios of an audit of 1,000 workloads take as one thing of them moves, each time to a value that was not asked before. */
export function benchScenarios(clock: Clock): ScenarioFigures {
  const timed = (run: () => unknown): number => {
    const started = clock();
    run();
    return clock() - started;
  };
  const report = reportOf(Array.from({ length: WORKLOADS }, madeWorkload), []);
  const models = lookUpModels(catalogue, report.workloads, { names: [], elsewhere: true }, NOW);
  const audited = auditedOf(basesOf(report), [], models);
  const firstMs = timed(() => outcomeOf(audited, AS_ASSESSED));
  // In turns, so that neither has the engine that the other taught. What all draws said is told again, so no value is asked twice.
  const both = (scenarioAt: (run: number) => Partial<Scenario>) => {
    const ms = { few: [] as number[], all: [] as number[] };
    const at = (run: number, sampling?: Sampling) => {
      const scenario = { ...AS_ASSESSED, ...scenarioAt(run) };
      return timed(() => outcomeOf(audited, scenario, sampling));
    };
    for (let run = 0; run < FIRST_RUNS + RUNS; run += 1) {
      ms.few.push(at(2 * run, FEW_DRAWS));
      ms.all.push(at(2 * run + 1));
    }
    return { few: timesOf(ms.few.slice(FIRST_RUNS)), all: timesOf(ms.all.slice(FIRST_RUNS)) };
  };
  const providers = new Set(MODELS.map(({ provider }) => provider));
  const discountsOf = (share: number) => Object.fromEntries([...providers].map((provider) => [provider, share]));
  const changes = {
    // A wish for a workload that the audit lacks changes no figure, and has not been asked before.
    nothing: both((run) => ({ wishes: { [`nobody-${run}`]: 'stay' } })),
    'volume of all': both((run) => ({ volume: 1.1 + run / 100 })),
    'volume of one': both((run) => ({ volumes: { 'w-1': 1.1 + run / 100 } })),
    growth: both((run) => ({ growth: 0.001 + run / 1000 })),
    'class of one': both((run) => ({ classes: { [`w-${run}`]: run % 4 < 2 ? 'scheduled' : 'real-time' } })),
    'discount of one provider': both((run) => ({ discounts: { openai: 0.01 + run / 100 } })),
    'discounts of all providers': both((run) => ({ discounts: discountsOf(0.01 + run / 100) })),
    'share to review': both((run) => ({ assume: { reviewShare: 0.001 + run / 10_000 } })),
    'invalid outputs': both((run) => ({ assume: { invalidOutputShare: 0.001 + run / 1000 } })),
    'invalid outputs in whole files': both((run) => ({
      assume: { rerunWholeFiles: true, invalidOutputShare: 0.001 + run / 1000 },
    })),
    'cache hits kept': both((run) => ({ assume: { cacheHitsKept: 0.3 + run / 100 } })),
    'cost of a miss': both((run) => ({ assume: { missedDeadlineCostUsd: 1 + run } })),
    'longest payback': both((run) => ({ assume: { paybackMonths: 6 + run / 10 } })),
    'cheapest provider, a press': both((run) => ({ providedBy: 'cheapest', volume: 1.4 + run / 100 })),
  };
  const floors = Array.from({ length: RUNS }, () => timed(() => bareArithmetic(WORKLOADS, SAMPLING.draws)));
  return { workloads: WORKLOADS, floorMs: Math.min(...floors), firstMs, changes };
}

function timesOf(ms: readonly number[]): Times {
  const sorted = ms.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, best: sorted[0] ?? Number.NaN };
}

const random = seededRandom(1);
const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;

function madeWorkload(): DrawnWorkload {
  return {
    key: oneOf(MODELS),
    latencyClass: oneOf([...LATENCY_CLASSES, null]),
    deadlineHours: oneOf([null, 2, 48]),
    requests: 1 + Math.floor(random() * 100_000),
    input: 1 + Math.floor(random() * 5e9),
    cachedShare: random(),
    output: Math.floor(random() * 9e8),
    billed: oneOf([null, 'some', 'all']),
  };
}
