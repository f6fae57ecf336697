import { billsRoundedAway, reconcile, retriesCost } from '../cost/bills';
import { isRoundedAway, roundUsd } from '../cost/money';
import { type WorkloadCost, workloadCost } from '../cost/net/workload-cost';
import { doubtfulBills } from '../cost/uncounted-tokens';
import type { WorkloadInput } from '../cost/workload-input';
import { withAnswers, withOverride } from '../latency/apply-decisions';
import { classify } from '../latency/classify';
import { decisionsInForce } from '../latency/decisions-in-force';
import { batchBlockers } from '../pricing/batch/batch-blockers';
import { isResold } from '../pricing/models/intermediary';
import type { ReportWorkload } from '../reports/report';
import type { Assessment } from './assessment';
import type { Context } from './context';
import { outcomeOf, timingAndCostBlockers } from './outcome';
import { plausibleSaving } from './plausible-saving';
import { priceWork } from './price-work';
import { reportDecided } from './report-decided';
import { unrated, whyUnpriced } from './unpriced';
import type { Work } from './work';

const NO_FIGURES: WorkloadCost = { current: null, sync: null, batch: null, flex: null, overhead: null, net: null };

/** Tags and prices a workload, and applies the decisions that people made on it. */
export function assess(work: Work, { prices, decisions, assumptions, at }: Context): Assessment {
  const { facts, serviceTier } = work;
  const decided = decisionsInForce(decisions.get(facts.id) ?? []);
  const deadlineHours = decided.deadlineHours?.value ?? work.deadlineHours;
  const tagged = withAnswers(classify(work.subject(deadlineHours)), decided);
  const tag = withOverride(tagged, decided);
  const challenges = work.challenges(tagged, decided.latencyClass?.value ?? null);
  const { ref, provider, capability, batch, rates, input, uncounted } = priceWork(
    work,
    deadlineHours,
    prices.catalogue,
    at,
  );
  const bills = input && doubtfulBills(input, assumptions);
  const cost = input === null ? NO_FIGURES : workloadCost(input, assumptions);
  // Without a known rate, the billed cost in the log is the only figure.
  const billed = work.billedMonthlyUsd;
  const current = cost.current ?? (billed === null ? null : roundUsd(billed));
  const roundedAway = input === null ? [] : billsRoundedAway(input);
  if (cost.current === null && billed !== null && isRoundedAway(billed)) roundedAway.push('current');
  const onCheaperTier = serviceTier === 'batch' || serviceTier === 'flex';
  const saving = plausibleSaving({ ...cost, current }, bills?.current?.high ?? current, onCheaperTier);
  const monthly = saving.cost;
  const windowHours = capability?.windowHours ?? null;
  const { model } = facts;
  const { operation, requestsPerRun } = work;
  const blockers = [
    ...batchBlockers(
      prices.catalogue,
      { provider: work.provider, model, ref, operation, serviceTier, requestsPerRun },
      at,
    ),
    ...work.shapeBlockers,
    ...timingAndCostBlockers({
      verdict: tag.latencyClass,
      deadlineHours,
      windowHours,
      netUsd: monthly.net?.base ?? null,
      currentTier: serviceTier,
    }),
    ...saving.blockers,
  ];
  const outcome = outcomeOf(monthly.sync !== null, tag.latencyClass, blockers);
  return {
    workload: {
      ...facts,
      provider,
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
      reconciliation: input && reconcile(input),
      ...(work.from === 'log' ? ofLog(work, outcome, input) : {}),
      ...(outcome === 'unpriced' ? unrated(work, { ref, rates }, prices.catalogue) : {}),
      ...(uncounted === null ? {} : { uncounted: { ...uncounted, ...(bills === null ? {} : { bills }) } }),
    },
    rule: batch?.rule ?? null,
    resold: isResold(work.provider, model, ref?.provider ?? null),
    rates,
    windowHours,
    input,
  };
}

/** The fields that only a log provides. */
function ofLog(
  work: Work,
  outcome: ReportWorkload['outcome'],
  input: WorkloadInput | null,
): Pick<ReportWorkload, 'retries' | 'unpriced'> {
  return {
    retries: work.retries && input && retriesCost(work.retries, input),
    ...(outcome === 'unpriced' && input !== null ? { unpriced: whyUnpriced(work, input) } : {}),
  };
}
