import { basesOf } from '../../lib/assessment/again/priced-again';
import { seededRandom } from '../../lib/cost/assumptions/points';
import { FEW_DRAWS, SAMPLING, type Sampling } from '../../lib/cost/assumptions/sampling';
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
const RUNS = 12;

/** Processor time in ms of the median run. `few`: with the draws of while something moves. */
export type ScenarioFigures = {
  workloads: number;
  floorMs: number;
  firstMs: number;
  changes: Record<string, { all: number; few: number }>;
};

/** How long scenarios of an audit of 1,000 workloads take as one thing of them moves, each time to a value that was not asked before. */
export function benchScenarios(): ScenarioFigures {
  const report = reportOf(Array.from({ length: WORKLOADS }, madeWorkload), []);
  const models = lookUpModels(catalogue, report.workloads, { names: [], elsewhere: true }, NOW);
  const bases = basesOf(report);
  const audited = auditedOf(bases, [], models);
  const firstMs = timed(() => outcomeOf(audited, AS_ASSESSED));
  const median = (scenarioAt: (run: number) => Partial<Scenario>, sampling?: Sampling) => {
    const times = Array.from({ length: RUNS }, (_, run) => {
      const scenario = { ...AS_ASSESSED, ...scenarioAt(run) };
      return timed(() => outcomeOf(audited, scenario, sampling));
    });
    return times.sort((a, b) => a - b)[RUNS / 2] ?? Number.NaN;
  };
  // No value of the second is one of the first, as what is known exactly is told again.
  const both = (scenarioAt: (run: number) => Partial<Scenario>) => {
    const few = median((run) => scenarioAt(run + RUNS), FEW_DRAWS);
    return { few, all: median(scenarioAt) };
  };
  const changes = {
    // A wish for a workload that the audit lacks changes no figure, and has not been asked before.
    nothing: both((run) => ({ wishes: { [`nobody-${run}`]: 'stay' } })),
    'volume of all': both((run) => ({ volume: 1.1 + run / 100 })),
    'volume of one': both((run) => ({ volumes: { 'w-1': 1.1 + run / 100 } })),
    'share to review': both((run) => ({ assume: { reviewShare: 0.001 + run / 10_000 } })),
    'class of one': both((run) => ({ classes: { [`w-${run}`]: run % 2 === 0 ? 'scheduled' : 'real-time' } })),
    'cheapest provider': both((run) => ({ providedBy: 'cheapest', volume: 1.4 + run / 100 })),
    'longest payback': both((run) => ({ assume: { paybackMonths: 6 + run } })),
  };
  const floors = Array.from({ length: RUNS }, () => timed(() => bareArithmetic(WORKLOADS, SAMPLING.draws)));
  return { workloads: WORKLOADS, floorMs: Math.min(...floors), firstMs, changes };
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

function timed(run: () => unknown): number {
  const { user, system } = process.cpuUsage();
  run();
  const after = process.cpuUsage();
  return (after.user - user + after.system - system) / 1000;
}
