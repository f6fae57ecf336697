import { defaultAssumptions } from '../cost/assumptions';
import { roundUsd } from '../cost/cents';
import { billsRoundedAway, isRoundedAway } from '../cost/monthly-bills';
import { reconcile } from '../cost/reconcile';
import { retriesCost } from '../cost/retries';
import { doubtfulBills } from '../cost/token-doubt';
import { workloadCost } from '../cost/workload-cost';
import type { WorkloadInput } from '../cost/workload-input';
import { withAnswers, withOverride } from '../latency/apply-decisions';
import { challengesOf } from '../latency/challenges';
import { classify } from '../latency/classify';
import { type InForce, NOTHING_DECIDED } from '../latency/decisions-in-force';
import { subjectOfProfile } from '../latency/subject';
import { shapeBlockers } from '../latency/tool-loop';
import { batchBlockers } from '../pricing/batch-blockers';
import { findCapability } from '../pricing/capability';
import { type Catalogue, catalogue as shipped } from '../pricing/catalogue';
import { flexRates } from '../pricing/flex-rates';
import { modelPrices } from '../pricing/model-prices';
import { isResold } from '../pricing/provider-name';
import { serviceTierSchema } from '../pricing/rate';
import { evenlyAround, requestTimes } from '../pricing/request-times';
import { resolveModel } from '../pricing/resolve-model';
import type { ReportWorkload } from '../reports/report';
import { datedArrivals } from '../workloads/arrivals';
import type { WorkloadProfile } from '../workloads/profile';
import type { Assessment } from './assessment';
import { outcomeOf, timingAndCostBlockers } from './outcome';
import { plausibleSaving } from './plausible-saving';
import { pricedTokens } from './price-tokens';
import { reportDecided } from './report-decided';

/**
 * Tags and prices a workload found in a log, with what people decided, at the rates in force when its requests were made; of
 * a log without time stamps, at those of now. `monthlyFactor` makes a month of the log.
 */
export function assessProfile(
  profile: WorkloadProfile,
  monthlyFactor: number,
  decided: InForce = NOTHING_DECIDED,
  catalogue: Catalogue = shipped,
): Assessment {
  const { key } = profile;
  const deadlineHours = decided.deadlineHours?.value ?? null;
  const tagged = withAnswers(classify(subjectOfProfile(profile, deadlineHours)), decided);
  const tag = withOverride(tagged, decided);
  const challenges = challengesOf(profile, tagged, decided.latencyClass?.value ?? null);
  const resolved = resolveModel(catalogue, key.provider, key.model);
  const dated = datedArrivals(profile.arrivals);
  const times = dated === null ? evenlyAround(Date.now()) : requestTimes(dated);
  const { tiers, batch } = modelPrices(catalogue, resolved, times);
  const currentRates = tiers[serviceTierSchema.catch('standard').parse(key.serviceTier ?? 'standard')];
  const billedMonthly = roundUsd(profile.billed.usd * monthlyFactor);
  const { tokens, uncounted } = pricedTokens(profile, resolved?.model ?? null, tiers.standard);
  // A gateway that counted no tokens worked out a cost of nothing.
  const countedNothing = uncounted?.priced === 'unknown' && uncounted.zero > 0 && profile.billed.usd === 0;
  const isBilled = profile.billed.requests === profile.requests && !countedNothing;
  const billedUsd = isBilled ? profile.billed.usd : null;
  const { input, output } = profile.meanBytes;
  const bursts = profile.arrivals?.bursts ?? 0;
  const provider = resolved?.provider ?? key.provider;
  const capability = provider === null ? null : findCapability(provider, resolved?.model);
  const priced: WorkloadInput = {
    provider,
    ...tokens,
    requests: profile.requests,
    monthlyFactor,
    standardRates: tiers.standard,
    currentRates,
    batchRates: batch && tiers.batch,
    flexRates: flexRates(tiers.flex),
    billedUsd,
    deadlineHours,
    expiryHours: capability?.expiryHours ?? null,
    runsPerMonth: bursts * monthlyFactor,
    meanBytesPerRequest: input === null || output === null ? null : input + output,
  };
  const onCheaperTier = key.serviceTier === 'batch' || key.serviceTier === 'flex';
  const bills = doubtfulBills(priced, defaultAssumptions);
  const cost = workloadCost(priced, defaultAssumptions);
  // Where no rate is known, what the log says was billed is all there is to know.
  const current = cost.current ?? (profile.billed.usd > 0 ? billedMonthly : null);
  const roundedAway = billsRoundedAway(priced);
  if (cost.current === null && isRoundedAway(profile.billed.usd * monthlyFactor)) roundedAway.push('current');
  const saving = plausibleSaving({ ...cost, current }, bills?.current?.high ?? current, onCheaperTier);
  const monthly = saving.cost;
  const windowHours = capability?.windowHours ?? null;
  const blockers = [
    ...batchBlockers(catalogue, {
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
      currentTier: key.serviceTier,
    }),
    ...saving.blockers,
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
      ...reportDecided(decided, tagged.latencyClass),
      ...(challenges.length > 0 ? { challenges } : {}),
      question: tag.question,
      evidence: tag.evidence,
      batch: { eligible: outcome === 'moved', blockers },
      outcome,
      monthly,
      ...(roundedAway.length > 0 ? { roundedAway } : {}),
      reconciliation: reconcile(priced),
      retries: profile.retries && retriesCost(profile.retries, priced),
      ...(outcome === 'unpriced' ? { unpriced: whyUnpriced(priced) } : {}),
      ...(uncounted === null ? {} : { uncounted: { ...uncounted, ...(bills === null ? {} : { bills }) } }),
    },
    rule: batch?.rule ?? null,
    resold: isResold(key.provider, key.model),
    rates: [...new Set([...tiers.standard, ...currentRates, ...(batch ? tiers.batch : [])])],
    windowHours,
    input: priced,
  };
}

function whyUnpriced({ standardRates, tokenDoubt, bands }: WorkloadInput): NonNullable<ReportWorkload['unpriced']> {
  if (standardRates.length === 0) return 'no-rate';
  const counted = bands.some(({ tokens }) => Object.values(tokens).some((count) => count > 0));
  return tokenDoubt === 'unknown' || !counted ? 'tokens-unknown' : 'no-rate';
}
