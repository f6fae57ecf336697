import type { Assumptions } from '../../cost/assumptions/assumptions';
import { type Candidate, type Ways, waysNow, waysOn } from '../../cost/questions/compare';
import type { WorkloadInput } from '../../cost/workload-input';
import { batchBlockers } from '../../pricing/batch/batch-blockers';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { type ModelRef, resolveModel } from '../../pricing/models/resolve-model';
import { sameModelElsewhere } from '../../pricing/models/same-model';
import type { Finding } from '../../workloads/finding';
import { inputOfReported } from '../cost-basis';
import type { Report, ReportWorkload } from '../report';

/** Why a model is in a comparison: it is in use, the same model at another provider, or named as an equivalent. */
export type ComparedAs = 'now' | 'same-model' | 'named';

export type ComparedRow = Ways & {
  as: ComparedAs;
  /** Null for several workloads on different models, as they are now. */
  provider: string | null;
  model: string | null;
  factor: number;
  /** False where the catalogue does not hold the model. */
  found: boolean;
  /** What blocks batch on this model. */
  blockers: Finding[];
};

/** What a comparison is priced with. `at` is the time whose rates apply, in ms since 1970. */
type Terms = { catalogue: Catalogue; assumptions: Assumptions; at: number };

export type Comparison = { workloads: number; leftOut: number; rows: ComparedRow[] };

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
  const compared = (workload === null ? report.workloads : [workload]).flatMap((one) => {
    const input = inputOfReported(one, report.rates);
    return input === null || input.flatCost || one.monthly.sync === null ? [] : [{ workload: one, input }];
  });
  const inputs = compared.map(({ input }) => input);
  const [only] = compared.length === 1 ? compared : [];
  const now = only && resolveModel(catalogue, only.workload.provider, only.workload.model);
  const elsewhere = now ? sameModelElsewhere(catalogue, now.provider, now.model) : [];
  return {
    workloads: compared.length,
    leftOut: (workload === null ? report.workloads.length : 1) - compared.length,
    rows: [
      {
        as: 'now',
        provider: only?.workload.provider ?? null,
        model: only?.workload.model ?? null,
        factor: 1,
        found: true,
        blockers: now ? endpointBlockers(terms, now) : [],
        ...waysNow(inputs, assumptions),
      },
      ...elsewhere.map((model) => row('same-model', { ...model, factor: 1 }, inputs, terms)),
      ...candidates.map((candidate) => row('named', candidate, inputs, terms)),
    ],
  };
}

function row(as: ComparedAs, candidate: Candidate, inputs: readonly WorkloadInput[], terms: Terms): ComparedRow {
  const { catalogue, assumptions, at } = terms;
  const resolved = resolveModel(catalogue, candidate.provider, candidate.model);
  return {
    as,
    provider: resolved?.provider ?? candidate.provider,
    model: resolved?.model ?? candidate.model,
    factor: candidate.factor,
    found: resolved !== null,
    blockers: resolved === null ? [] : endpointBlockers(terms, resolved),
    ...waysOn(candidate, inputs, assumptions, catalogue, at),
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
