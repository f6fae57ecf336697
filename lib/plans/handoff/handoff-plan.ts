import { forProvider } from '../../cost/assumptions/assumption';
import { type Assumptions, baseValues, defaultAssumptions } from '../../cost/assumptions/assumptions';
import { retryAfterMs } from '../../ledger/backoff';
import { findCapability } from '../../pricing/capabilities/capability';
import { type JobShapeId, shapeOfProvider } from '../job-shape';
import { jobShape } from '../job-shapes';
import type { Manifest } from '../manifest';
import type { Plan, PlanEntry } from '../plan/plan';

/** What a plan hands on to another runner: hours, USD, counts. Null is unknown, or not set. */
export type HandoffPlan = {
  /** Of the workload, or of the folder of a build. */
  name: string;
  shape: JobShapeId;
  model: string;
  endpoint: string;
  idField: string;
  /** Files of a run, and the most records of one. */
  filesPerRun: number;
  recordsPerFile: number;
  capUsd: number | null;
  /** What the provider bills in a run. */
  usdPerRun: { low: number; high: number } | null;
  /** Send what waits this often, each record so long after it came at the latest. Null where no plan of an audit says it. */
  submit: { everyHours: number; latestHours: number; deadlineHours: number } | null;
  /** Half of the jobs are done by the median, 95% by the other. */
  medianHours: number;
  p95Hours: number;
  /** When the provider gives up on what is not done. */
  expiryHours: number | null;
  maxAttempts: number;
  /** The wait before the second try, and before each further one. */
  retryAfterMinutes: readonly [number, number];
  resultDays: number | null;
  /** The build that is handed on; null for a plan without files yet. */
  batch: string | null;
};

const MINUTE = 60_000;

function aboutProvider(shape: JobShapeId, model: string, assumptions: Assumptions) {
  const capability = findCapability(shape, model) ?? findCapability(shape);
  return {
    medianHours: forProvider(assumptions.turnaroundMedianHours, shape).base,
    p95Hours: forProvider(assumptions.turnaroundP95Hours, shape).base,
    expiryHours: capability?.expiryHours ?? null,
    maxAttempts: baseValues(assumptions, shape).maxAttempts,
    retryAfterMinutes: [retryAfterMs(1) / MINUTE, retryAfterMs(2) / MINUTE] as const,
    resultDays: capability?.resultRetentionDays ?? null,
  };
}

/** What the plan of a workload hands on, or why there is nothing. */
export function handoffOfEntry(
  entry: PlanEntry,
  { capUsd }: Pick<Plan['options'], 'capUsd'>,
  assumptions: Assumptions,
): HandoffPlan | { none: string } {
  const { name, provider, model, files, submit, estimate } = entry;
  const shape = provider === null ? null : shapeOfProvider(provider);
  if (files === null) return { none: 'It is not sent as files, so there is no batch to hand on.' };
  if (shape === null || model === null) return { none: 'The form of its batch files is not known here.' };
  const { endpoint, idField } = jobShape(shape);
  return {
    ...{ name, shape, model, endpoint, idField, capUsd, batch: null },
    ...{ filesPerRun: files.perRun, recordsPerFile: files.records },
    usdPerRun: estimate && { low: estimate.chargedPerRun.low, high: estimate.chargedPerRun.high },
    submit: submit && {
      everyHours: submit.everyHours,
      latestHours: submit.latestHours,
      deadlineHours: submit.deadlineHours,
    },
    ...aboutProvider(shape, model, assumptions),
  };
}

/** What a build hands on. Its files and cap are its own; the times are those of the plan of its workload, if there is one. */
export function handoffOfManifest(
  name: string,
  { shape, model, endpoint, capUsd, requests, batch }: Manifest,
  planned: HandoffPlan | null,
): HandoffPlan {
  const runs = [...new Set(requests.map(({ run }) => run))].map((run) => requests.filter((file) => file.run === run));
  const costs = runs.map((files) => ({
    low: cents(files.map(({ usd }) => usd?.low ?? null)),
    high: cents(files.map(({ usd }) => usd?.high ?? null)),
  }));
  const [low, high] = [costs.map((run) => run.low), costs.map((run) => run.high)].map(known);
  return {
    ...{ name: planned?.name ?? name, shape, model, endpoint, idField: jobShape(shape).idField, batch },
    filesPerRun: Math.max(...runs.map(({ length }) => length)),
    recordsPerFile: Math.max(...requests.map((file) => file.requests)),
    capUsd: capUsd ?? planned?.capUsd ?? null,
    usdPerRun: low && high ? { low: Math.min(...low) / 100, high: Math.max(...high) / 100 } : null,
    submit: planned?.submit ?? null,
    ...(planned?.shape === shape
      ? {
          ...{ medianHours: planned.medianHours, p95Hours: planned.p95Hours, expiryHours: planned.expiryHours },
          ...{ maxAttempts: planned.maxAttempts, retryAfterMinutes: planned.retryAfterMinutes },
          resultDays: planned.resultDays,
        }
      : aboutProvider(shape, model, defaultAssumptions)),
  };
}

/** A sum in cents; null where a part is unknown. */
function cents(usd: readonly (number | null)[]): number | null {
  return known(usd)?.reduce((sum, one) => sum + Math.round(one * 100), 0) ?? null;
}

function known(values: readonly (number | null)[]): number[] | null {
  const all = values.filter((value) => value !== null);
  return all.length === values.length ? all : null;
}
