import { defaultAssumptions } from '../cost/assumptions';
import { roundUsd } from '../cost/cents';
import { tokenBill } from '../cost/token-bill';
import { workloadCost } from '../cost/workload-cost';
import { withAnswers, withOverride } from '../latency/apply-decisions';
import { challengesOf } from '../latency/challenges';
import { classify } from '../latency/classify';
import { type InForce, NOTHING_DECIDED } from '../latency/decisions-in-force';
import { subjectOfProfile } from '../latency/subject';
import { shapeBlockers } from '../latency/tool-loop';
import { batchBlockers } from '../pricing/batch-blockers';
import { batchRates } from '../pricing/batch-rates';
import { findCapability } from '../pricing/capability';
import { catalogue } from '../pricing/catalogue';
import { findRates } from '../pricing/find-rates';
import type { Rate, ServiceTier } from '../pricing/rate';
import { serviceTierSchema } from '../pricing/rate';
import { resolveModel } from '../pricing/resolve-model';
import type { WorkloadProfile } from '../workloads/profile';
import type { Assessment } from './assessment';
import { outcomeOf, timingAndCostBlockers } from './outcome';
import { reportDecided } from './report-decided';

/** Rates of a provider and model in a tier; for batch, with the provider's stacking rule. */
function ratesOf(model: { provider: string; model: string } | null, tier: ServiceTier): Rate[] {
  if (model === null) return [];
  if (tier === 'batch') return batchRates(catalogue, model.provider, model.model)?.rates ?? [];
  return findRates(catalogue, model.provider, model.model, tier);
}

/** Tags and prices a workload found in a log, with what people decided. `monthlyFactor` makes a month of the log. */
export function assessProfile(
  profile: WorkloadProfile,
  monthlyFactor: number,
  decided: InForce = NOTHING_DECIDED,
): Assessment {
  const { key } = profile;
  const tagged = withAnswers(classify(subjectOfProfile(profile)), decided);
  const tag = withOverride(tagged, decided);
  const challenges = challengesOf(profile, tagged, decided.latencyClass?.value ?? null);
  const deadlineHours = decided.deadlineHours?.value ?? null;
  const resolved = resolveModel(catalogue, key.provider, key.model);
  const batch = resolved && batchRates(catalogue, resolved.provider, resolved.model);
  const currentRates = ratesOf(resolved, serviceTierSchema.catch('standard').parse(key.serviceTier ?? 'standard'));
  const billedMonthly = roundUsd(profile.billed.usd * monthlyFactor);
  const billedUsd = profile.billed.requests === profile.requests ? profile.billed.usd : null;
  const { input, output } = profile.meanBytes;
  const bursts = profile.arrivals?.bursts ?? 0;
  const monthly = workloadCost(
    {
      provider: resolved?.provider ?? key.provider,
      bands: profile.bands,
      requests: profile.requests,
      monthlyFactor,
      standardRates: ratesOf(resolved, 'standard'),
      currentRates,
      batchRates: batch?.rates ?? null,
      billedUsd,
      deadlineHours,
      runsPerMonth: bursts * monthlyFactor,
      meanBytesPerRequest: input === null || output === null ? null : input + output,
    },
    defaultAssumptions,
  );
  const provider = resolved?.provider ?? key.provider;
  const windowHours = provider === null ? null : (findCapability(provider, resolved?.model)?.windowHours ?? null);
  const blockers = [
    ...batchBlockers({
      provider: key.provider,
      model: key.model,
      operation: key.operation,
      serviceTier: key.serviceTier,
      requestsPerRun: bursts > 0 ? profile.requests / bursts : null,
    }),
    ...shapeBlockers(profile),
    ...timingAndCostBlockers({
      verdict: tag.latencyClass,
      deadlineHours,
      windowHours,
      netUsd: monthly.net?.base ?? null,
    }),
  ];
  const priced = monthly.sync !== null;
  const outcome = outcomeOf(priced, tag.latencyClass, blockers);
  const computed = tokenBill(profile.bands, currentRates);
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
      ...reportDecided(decided, tagged.latencyClass),
      ...(challenges.length > 0 ? { challenges } : {}),
      question: tag.question,
      evidence: tag.evidence,
      batch: { eligible: outcome === 'moved', blockers },
      outcome,
      // Where no rate is known, what the log says was billed is all there is to know.
      monthly: { ...monthly, current: monthly.current ?? (profile.billed.usd > 0 ? billedMonthly : null) },
    },
    rule: batch?.rule ?? null,
    windowHours,
    reconciled:
      billedUsd === null || computed === null
        ? null
        : { billed: billedMonthly, computed: roundUsd(computed * monthlyFactor) },
  };
}
