import { defaultAssumptions } from '../cost/assumptions';
import { billsRoundedAway } from '../cost/monthly-bills';
import { reconcile } from '../cost/reconcile';
import { type WorkloadCost, workloadCost } from '../cost/workload-cost';
import type { WorkloadInput } from '../cost/workload-input';
import { withAnswers, withOverride } from '../latency/apply-decisions';
import { classify } from '../latency/classify';
import { type InForce, NOTHING_DECIDED } from '../latency/decisions-in-force';
import { subjectOfWorkflow } from '../latency/subject';
import { batchBlockers } from '../pricing/batch-blockers';
import { findCapability } from '../pricing/capability';
import { type Catalogue, catalogue as shipped } from '../pricing/catalogue';
import { flexRates } from '../pricing/flex-rates';
import { modelPrices } from '../pricing/model-prices';
import { isResold } from '../pricing/provider-name';
import { evenlyAround } from '../pricing/request-times';
import { resolveModel } from '../pricing/resolve-model';
import type { ContextBand } from '../workloads/context-band';
import type { Workflow } from '../workloads/workflow';
import type { Assessment } from './assessment';
import { outcomeOf, timingAndCostBlockers } from './outcome';
import { plausibleSaving } from './plausible-saving';
import { reportDecided } from './report-decided';

const NO_FIGURES: WorkloadCost = { current: null, sync: null, batch: null, flex: null, overhead: null, net: null };

/** The requests of a month as one context band; tokens that are not given count as none when the other kind is. */
function bandOf(workflow: Workflow, requests: number): ContextBand {
  return {
    over: 0,
    requests,
    tokens: {
      input: Math.round(requests * (workflow.inputTokens ?? 0)),
      cacheRead: 0,
      cacheWrite5m: 0,
      cacheWrite1h: 0,
      output: Math.round(requests * (workflow.outputTokens ?? 0)),
    },
  };
}

/**
 * Tags and prices a workflow that a person listed, with what people decided, at the rates of now. Its numbers are of a
 * month already.
 */
export function assessWorkflow(
  listed: Workflow,
  decided: InForce = NOTHING_DECIDED,
  catalogue: Catalogue = shipped,
): Assessment {
  const workflow = { ...listed, deadlineHours: decided.deadlineHours?.value ?? listed.deadlineHours };
  const tagged = withAnswers(classify(subjectOfWorkflow(workflow)), decided);
  const tag = withOverride(tagged, decided);
  const resolved = resolveModel(catalogue, workflow.provider, workflow.model);
  const { tiers, batch } = modelPrices(catalogue, resolved, evenlyAround(Date.now()));
  const provider = resolved?.provider ?? workflow.provider?.toLowerCase() ?? null;
  const capability = provider === null ? null : findCapability(provider, resolved?.model);
  const requests = Math.round(workflow.requestsPerMonth ?? 0);
  const band = bandOf(workflow, requests);
  const length = workflow.inputTokens ?? 0;
  const { standard } = tiers;
  const inBand = { ...band, over: Math.max(0, ...standard.map((rate) => rate.over).filter((over) => over < length)) };
  const hasTokens = workflow.inputTokens !== null || workflow.outputTokens !== null;
  // A cost without tokens can still be compared where batch costs the same share of every token.
  const flat = capability?.ratioHoldsFor === 'every' ? capability.batchRatio : null;
  const flatRatio = flat !== null && flat !== undefined && flat.input === flat.output ? flat.input : null;
  const priced: WorkloadInput | null =
    workflow.requestsPerMonth === null
      ? null
      : {
          provider,
          bands: [inBand],
          requests,
          monthlyFactor: 1,
          standardRates: standard,
          currentRates: standard,
          batchRates: batch && tiers.batch,
          flexRates: flexRates(tiers.flex),
          billedUsd: hasTokens && workflow.costPerRequestUsd !== null ? requests * workflow.costPerRequestUsd : null,
          ...(!hasTokens && workflow.costPerRequestUsd !== null
            ? { flatCost: { usdPerRequest: workflow.costPerRequestUsd, batchRatio: flatRatio } }
            : {}),
          deadlineHours: workflow.deadlineHours,
          expiryHours: capability?.expiryHours ?? null,
          runsPerMonth: 0,
          meanBytesPerRequest: null,
        };
  const cost = priced === null ? NO_FIGURES : workloadCost(priced, defaultAssumptions);
  const saving = plausibleSaving(cost, cost.current, false);
  const monthly = saving.cost;
  const roundedAway = priced === null ? [] : billsRoundedAway(priced);
  const windowHours = capability?.windowHours ?? null;
  const blockers = [
    ...batchBlockers(catalogue, {
      provider: workflow.provider,
      model: workflow.model,
      operation: null,
      serviceTier: null,
      requestsPerRun: null,
    }),
    ...timingAndCostBlockers({
      verdict: tag.latencyClass,
      deadlineHours: workflow.deadlineHours,
      windowHours,
      netUsd: monthly.net?.base ?? null,
      currentTier: null,
    }),
    ...saving.blockers,
  ];
  const outcome = outcomeOf(monthly.sync !== null, tag.latencyClass, blockers);
  return {
    workload: {
      id: workflow.id,
      name: workflow.name,
      provider,
      model: workflow.model,
      application: null,
      route: null,
      requests,
      inputTokens: band.tokens.input,
      cacheReadTokens: 0,
      outputTokens: band.tokens.output,
      errorRate: null,
      latencyClass: tag.latencyClass,
      probabilities: tag.probabilities,
      confidence: tag.confidence,
      ...reportDecided(decided, tagged.latencyClass),
      question: tag.question,
      evidence: tag.evidence,
      batch: { eligible: outcome === 'moved', blockers },
      outcome,
      monthly,
      ...(roundedAway.length > 0 ? { roundedAway } : {}),
      reconciliation: priced && reconcile(priced),
    },
    rule: batch?.rule ?? null,
    resold: isResold(workflow.provider, workflow.model),
    rates: [...standard, ...(batch ? tiers.batch : [])],
    windowHours,
    input: priced,
  };
}
