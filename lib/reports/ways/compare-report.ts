import type { Assumptions } from '../../cost/assumptions/assumptions';
import { sumUsd } from '../../cost/money';
import { costAtBase, type WorkloadCost } from '../../cost/net/workload-cost';
import { inputOnModel } from '../../cost/same-work';
import type { WorkloadInput } from '../../cost/workload-input';
import { batchBlockers } from '../../pricing/batch/batch-blockers';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { soldModel } from '../../pricing/lookup/sold-model';
import type { Candidate } from '../../pricing/models/candidate';
import { type ModelKind, modelKind } from '../../pricing/models/model-kind';
import { type ModelRef, resolveModel } from '../../pricing/models/resolve-model';
import { sameModelElsewhere } from '../../pricing/models/same-model';
import type { Finding } from '../../workloads/finding';
import { inputOfReported } from '../cost-basis';
import type { Report, ReportWorkload } from '../report';
import { alreadyRuns } from './already-cheaper';

/** Why a model is in a comparison: it is in use, the same model at another provider, or named as an equivalent. */
export type ComparedAs = 'now' | 'same-model' | 'named';

/** The cost of some work on one model in three ways, USD a month. Null is unknown or not sold. `batch` excludes its overhead. */
type ThreeWays = {
  sync: number | null;
  flex: number | null;
  batch: number | null;
  overhead: number | null;
  /** Workloads without a price on this model. No figure of this row includes them. */
  unpriced: number;
};

export type ComparedRow = ThreeWays & {
  as: ComparedAs;
  /** Null for several workloads on different models, as they are now. */
  provider: string | null;
  model: string | null;
  factor: number;
  /** False where the catalogue does not hold the model. */
  found: boolean;
  /** What blocks batch on this model. */
  blockers: Finding[];
  /** Workloads that a model of this kind can't do. No figure of this row includes them. */
  otherKind: number;
};

/** What a comparison is priced with. `at` is the time whose rates apply, in ms since 1970. */
type Terms = { catalogue: Catalogue; assumptions: Assumptions; at: number };

/** `already`: how many of the workloads run on a cheaper tier now, which the synchronous figures price at standard all the same. */
export type Comparison = {
  workloads: number;
  leftOut: number;
  already: { inBatch: number; onFlex: number };
  rows: ComparedRow[];
};

/** A workload that is compared, with the kind of its model. */
type Compared = { workload: ReportWorkload; input: WorkloadInput; kind: ModelKind };

/**
 * The same work priced on the model in use, on the same model elsewhere and on models named as equivalents, USD a month.
 * Without a workload: all that are priced, together. Workloads listed by cost alone are left out, as they have no tokens.
 */
export function compareReport(
  report: Report,
  workload: ReportWorkload | null,
  candidates: readonly Candidate[],
  terms: Terms,
): Comparison {
  const { catalogue, assumptions } = terms;
  const compared = (workload === null ? report.workloads : [workload]).flatMap((one): Compared[] => {
    const input = inputOfReported(one, report.rates);
    if (input === null || input.flatCost || one.monthly.sync === null) return [];
    const named = resolveModel(catalogue, one.provider, one.model)?.model ?? one.model ?? '';
    return [{ workload: one, input, kind: modelKind(named) }];
  });
  const inputs = compared.map(({ input }) => input);
  const running = compared.map((one) => alreadyRuns(one.workload));
  const [only] = compared.length === 1 ? compared : [];
  const now = only && resolveModel(catalogue, only.workload.provider, only.workload.model);
  const elsewhere = now ? sameModelElsewhere(catalogue, now.provider, now.model) : [];
  return {
    workloads: compared.length,
    leftOut: (workload === null ? report.workloads.length : 1) - compared.length,
    already: {
      inBatch: running.filter((tier) => tier === 'in batch').length,
      onFlex: running.filter((tier) => tier === 'on flex').length,
    },
    rows: [
      {
        as: 'now',
        provider: only?.workload.provider ?? null,
        model: only?.workload.model ?? null,
        factor: 1,
        found: true,
        blockers: now ? endpointBlockers(terms, now) : [],
        otherKind: 0,
        ...together(inputs.map((input) => costAtBase(input, assumptions))),
      },
      ...elsewhere.map((model) => row('same-model', { ...model, factor: 1 }, compared, terms)),
      ...candidates.map((candidate) => row('named', candidate, compared, terms)),
    ],
  };
}

function row(as: ComparedAs, candidate: Candidate, compared: readonly Compared[], terms: Terms): ComparedRow {
  const { catalogue, assumptions, at } = terms;
  const resolved = resolveModel(catalogue, candidate.provider, candidate.model);
  const sold = resolved && soldModel(catalogue, resolved, at);
  const kind = resolved && modelKind(resolved.model);
  const inputs = compared.filter((one) => kind === null || one.kind === kind).map(({ input }) => input);
  return {
    as,
    provider: resolved?.provider ?? candidate.provider,
    model: resolved?.model ?? candidate.model,
    factor: candidate.factor,
    found: resolved !== null,
    blockers: resolved === null ? [] : endpointBlockers(terms, resolved),
    otherKind: compared.length - inputs.length,
    ...together(inputs.map((input) => sold && costAtBase(inputOnModel(input, sold, candidate.factor), assumptions))),
  };
}

/** The sum of several workloads. A way that is null for one of them is null for the sum. */
function together(costs: readonly (WorkloadCost | null)[]): ThreeWays {
  const priced = costs.filter((cost): cost is WorkloadCost => cost !== null && cost.sync !== null);
  const sum = (of: (cost: WorkloadCost) => number | null): number | null => {
    const known = priced.flatMap((cost) => of(cost) ?? []);
    return priced.length > 0 && known.length === priced.length ? sumUsd(known) : null;
  };
  return {
    sync: sum(({ sync }) => sync),
    flex: sum(({ flex }) => flex),
    batch: sum(({ batch }) => batch),
    overhead: sum(({ overhead }) => overhead && sumUsd(Object.values(overhead))),
    unpriced: costs.length - priced.length,
  };
}

/** The blockers of the endpoint. Who waits for the work is the same wherever it runs, so it is not checked here. */
function endpointBlockers({ catalogue, at }: Terms, ref: ModelRef): Finding[] {
  const { provider, model } = ref;
  return batchBlockers(
    catalogue,
    { provider, model, ref, operation: null, serviceTier: null, requestsPerRun: null },
    at,
  );
}
