import { defaultAssumptions } from '../cost/assumptions';
import { roundUsd } from '../cost/cents';
import { reconcile } from '../cost/reconcile';
import { workloadCost } from '../cost/workload-cost';
import type { WorkloadInput } from '../cost/workload-input';
import { classify } from '../latency/classify';
import { subjectOfProfile } from '../latency/subject';
import { batchBlockers } from '../pricing/batch-blockers';
import { batchRates } from '../pricing/batch-rates';
import { findCapability } from '../pricing/capability';
import { catalogue } from '../pricing/catalogue';
import { findRates } from '../pricing/find-rates';
import { flexRates } from '../pricing/flex-rates';
import type { Rate, ServiceTier } from '../pricing/rate';
import { serviceTierSchema } from '../pricing/rate';
import { resolveModel } from '../pricing/resolve-model';
import type { WorkloadProfile } from '../workloads/profile';
import type { Assessment } from './assessment';
import { outcomeOf, timingAndCostBlockers } from './outcome';

/** Rates of a provider and model in a tier; for batch, with the provider's stacking rule. */
function ratesOf(model: { provider: string; model: string } | null, tier: ServiceTier): Rate[] {
  if (model === null) return [];
  if (tier === 'batch') return batchRates(catalogue, model.provider, model.model)?.rates ?? [];
  return findRates(catalogue, model.provider, model.model, tier);
}

/** Tags and prices a workload found in a log. `monthlyFactor` makes a month of the log. */
export function assessProfile(profile: WorkloadProfile, monthlyFactor: number): Assessment {
  const { key } = profile;
  const tag = classify(subjectOfProfile(profile));
  const resolved = resolveModel(catalogue, key.provider, key.model);
  const batch = resolved && batchRates(catalogue, resolved.provider, resolved.model);
  const currentRates = ratesOf(resolved, serviceTierSchema.catch('standard').parse(key.serviceTier ?? 'standard'));
  const billedMonthly = roundUsd(profile.billed.usd * monthlyFactor);
  const billedUsd = profile.billed.requests === profile.requests ? profile.billed.usd : null;
  const { input, output } = profile.meanBytes;
  const bursts = profile.arrivals?.bursts ?? 0;
  const provider = resolved?.provider ?? key.provider;
  const capability = provider === null ? null : findCapability(provider, resolved?.model);
  const priced: WorkloadInput = {
    provider,
    bands: profile.bands,
    requests: profile.requests,
    monthlyFactor,
    standardRates: ratesOf(resolved, 'standard'),
    currentRates,
    batchRates: batch?.rates ?? null,
    flexRates: resolved && flexRates(catalogue, resolved.provider, resolved.model),
    billedUsd,
    deadlineHours: null,
    expiryHours: capability?.expiryHours ?? null,
    runsPerMonth: bursts * monthlyFactor,
    meanBytesPerRequest: input === null || output === null ? null : input + output,
  };
  const monthly = workloadCost(priced, defaultAssumptions);
  const windowHours = capability?.windowHours ?? null;
  const blockers = [
    ...batchBlockers({
      provider: key.provider,
      model: key.model,
      operation: key.operation,
      serviceTier: key.serviceTier,
      requestsPerRun: bursts > 0 ? profile.requests / bursts : null,
    }),
    ...timingAndCostBlockers({
      verdict: tag.latencyClass,
      deadlineHours: null,
      windowHours,
      netUsd: monthly.net?.base ?? null,
      currentTier: key.serviceTier,
    }),
  ];
  const outcome = outcomeOf(monthly.sync !== null, tag.latencyClass, blockers);
  return {
    workload: {
      id: profile.id,
      name: profile.name,
      provider,
      model: key.model,
      application: key.application,
      route: key.route,
      requests: profile.requests,
      inputTokens: profile.tokens.input,
      cacheReadTokens: profile.tokens.cacheRead,
      outputTokens: profile.tokens.output,
      errorRate: profile.errors === null ? null : profile.errors / profile.requests,
      latencyClass: tag.latencyClass,
      probabilities: tag.probabilities,
      confidence: tag.confidence,
      overridden: false,
      question: tag.question,
      evidence: tag.evidence,
      batch: { eligible: outcome === 'moved', blockers },
      outcome,
      // Where no rate is known, what the log says was billed is all there is to know.
      monthly: { ...monthly, current: monthly.current ?? (profile.billed.usd > 0 ? billedMonthly : null) },
      reconciliation: reconcile(priced),
    },
    rule: batch?.rule ?? null,
    windowHours,
    input: priced,
  };
}
