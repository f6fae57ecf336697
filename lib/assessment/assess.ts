import { billsRoundedAway, reconcile, retriesCost } from '../cost/bills';
import { timesAMonth } from '../cost/money';
import type { WorkloadCost } from '../cost/net/workload-cost';
import { OVERHEAD_NAMES, type OverheadUsd } from '../cost/overheads/overheads';
import type { WorkloadInput } from '../cost/workload-input';
import { applyDecisions, doubtsOf } from '../latency/apply-decisions';
import { classify, hardlyWaitedFor, isOneOff } from '../latency/classify';
import { decisionsInForce, historyOf } from '../latency/decisions-in-force';
import { actedOn } from '../latency/settle';
import { strengthOf } from '../latency/strength';
import { batchBlockers } from '../pricing/batch/batch-blockers';
import type { Offer } from '../pricing/lookup/offers';
import { isResold } from '../pricing/models/intermediary';
import { commitmentAt } from '../pricing/overrides/commitments';
import type { ReportWorkload } from '../reports/report';
import type { Finding } from '../workloads/finding';
import type { Assessment } from './assessment';
import { batchHabitsOf } from './batch-habits';
import type { Context } from './context';
import { opportunitiesOf } from './opportunities/opportunities';
import { type Decisive, verdictOf } from './outcome';
import { priceMonth } from './price-month';
import { priceWork } from './prices/price-work';
import { PRICE_ENDED, withRatesToday } from './prices/rates-today';
import { unrated, whyUnpriced } from './prices/unpriced';
import { reportDecided, reportRecurrence } from './report-decided';
import { spendNow } from './totals/spend-now';
import { spendTimes } from './totals/spend-times';
import { timeBlockers } from './ways/price-ways';
import { pricesChanged } from './ways/prices-changed';
import { isOpen } from './ways/rule';
import { asOnce, asRecurring, type Work } from './work/work';

/** Tags and prices a workload, and applies the decisions that people made on it. */
export function assess(measured: Work, context: Context): Assessment {
  const { prices, decisions, assumptions, at } = context;
  const { facts, serviceTier } = measured;
  const decided = decisionsInForce(historyOf(decisions, facts.id));
  // A deadline that a person set takes the place of the one in the list, also among the signals.
  const signals = classify(measured.subject(decided.deadlineHours === null ? measured.deadlineHours : null));
  // What the log shows decides whether it ran once, so that no answer moves its money between the months and the one time, until
  // somebody says how often it comes.
  const shownOnce = isOneOff(signals, measured.oneStretch);
  const stillRunning = !shownOnce && measured.stillRunning && hardlyWaitedFor(signals);
  const recurrence = shownOnce || stillRunning ? decided.recurrence : null;
  const comes = recurrence === null ? null : timesAMonth(recurrence.value);
  const isOnce = comes === null ? shownOnce : comes === 0;
  const work = isOnce ? asOnce(measured) : comes === null ? measured : asRecurring(measured, comes);
  const byList = { declaredHours: work.deadlineHours, declaredClass: work.whoWaits?.latencyClass ?? null };
  const { tag, deadlineHours, declared, waitsAs } = applyDecisions(signals, decided, byList);
  const challenges = [
    ...work.challenges({ ...signals, latencyClass: tag.latencyClass }, declared),
    ...doubtsOf(signals, decided, byList),
  ];
  const priced = priceWork(work, { deadlineHours, reviewKind: decided.reviewKind?.value }, prices, at);
  const { ref, provider, capability, batch, rates, ownPrices, input, uncounted } = priced;
  const offers = withRatesToday(priced.offers, { work, priced, prices, at });
  const spend = spendNow(work, input, ownPrices);
  const { current } = spend;
  const roundedAway = input === null ? [] : billsRoundedAway(input);
  if (spend.roundedAway) roundedAway.push('current');
  const onCheaperTier = serviceTier === 'batch' || serviceTier === 'flex';
  const windowHours = capability?.windowHours ?? null;
  const { model } = facts;
  const { operation, requestsPerRun } = work;
  const waiting = { verdict: waitsAs, deadlineHours };
  const ofTier = tierBlockers(serviceTier);
  const ofBatch = [
    ...batchBlockers(
      prices.catalogue,
      { provider: work.provider, model, ref, operation, serviceTier, requestsPerRun },
      at,
    ),
  ].filter(({ code }) => ofTier.every((one) => one.code !== code));
  const ofOperation = ofBatch.filter(({ code }) => code === 'operation-not-supported');
  const blockersOf = ({ way, followUps, ended }: Pick<Offer, 'way' | 'followUps' | 'ended'>) => [
    ...ofTier,
    ...(ended === true ? [PRICE_ENDED] : []),
    ...(way === 'batch' ? ofBatch : ofOperation),
    ...(followUps ? [] : work.shapeBlockers),
  ];
  const {
    bills,
    monthly,
    blockers: savingBlockers,
    ways,
  } = priceMonth({ input, current, onCheaperTier, offers, waiting, blockersOf }, assumptions);
  const decisive: Decisive = {
    priced: monthly.sync !== null,
    onCheaperTier,
    actsAs: actedOn(tag),
    open: ways.some(isOpen),
    once: isOnce,
    known: declared !== null,
    begun: decided.answers.length > 0,
  };
  const batchSaves = monthly.net === null || monthly.net.median > 0;
  const blockers = [
    ...blockersOf({ ...offers.find(({ way }) => way === 'batch'), way: 'batch', followUps: false }),
    ...timeBlockers({ way: 'batch', windowHours }, waiting),
    ...(batchSaves ? [] : [NO_SAVING]),
    ...savingBlockers,
    ...ways.flatMap((way) => pricesChanged(way, isOnce, assumptions)),
  ];
  const stays = verdictOf(decisive, null, false) === 'keep';
  const opportunities = stays && !isOnce ? opportunitiesOf({ work, ref, input, current, ways }, context) : [];
  return {
    workload: {
      ...facts,
      provider,
      latencyClass: tag.latencyClass,
      ...(tag.held ? { held: true as const } : {}),
      probabilities: tag.probabilities,
      confidence: tag.confidence,
      strength: strengthOf(signals),
      ...reportDecided(decided, signals.latencyClass),
      ...(recurrence === null ? {} : { recurs: reportRecurrence(recurrence) }),
      ...(stillRunning ? { stillRunning } : {}),
      ...(signals.latencyClass === tag.latencyClass ? {} : { signalsSay: signals.latencyClass }),
      ...(work.deadlineHours === null ? {} : { declaredHours: work.deadlineHours }),
      ...(work.whoWaits === null ? {} : { whoWaits: work.whoWaits }),
      ...(deadlineHours === null ? {} : { deadlineHours }),
      ...(challenges.length > 0 ? { challenges } : {}),
      question: tag.question,
      ...(tag.questionWhy === null ? {} : { questionWhy: tag.questionWhy }),
      evidence: tag.evidence,
      batch: { blockers },
      monthly: isOnce ? noMonthOf(monthly) : monthly,
      ...(isOnce ? { once: { ...monthly, saving: null } } : {}),
      paid: isOnce ? withoutParts(spend.paid) : spend.paid,
      ...(roundedAway.length > 0 ? { roundedAway } : {}),
      reconciliation: input && !isOnce ? reconcile(input) : null,
      ...(work.from === 'log' ? ofLog(work, decisive.priced, input) : {}),
      ...(decisive.priced ? {} : unrated(work, { ref, rates }, prices.catalogue)),
      ...(uncounted === null ? {} : { uncounted: { ...uncounted, ...(bills === null ? {} : { bills }) } }),
      ...(opportunities.length === 0 ? {} : { opportunities }),
    },
    decisive,
    ways,
    rule: batch?.rule ?? null,
    resold: isResold(work.provider, model, ref?.provider ?? null),
    rates,
    windowHours,
    input,
    streamedShare: work.streamedShare,
    spend: isOnce ? 0 : current,
    commitment: commitmentAt(prices, provider, at),
    spendTimes: spendTimes(work, input),
  };
}

/** Parts are of a month. */
function withoutParts({ parts: _parts, ...paid }: ReportWorkload['paid']): ReportWorkload['paid'] {
  return paid;
}

const NO_OVERHEAD = Object.fromEntries(OVERHEAD_NAMES.map((name) => [name, 0])) as OverheadUsd;

/** What a month costs of work that is over: nothing, where it is known what it cost. */
function noMonthOf(once: WorkloadCost): WorkloadCost {
  const none = <Money extends number | null>(usd: Money) => (usd === null ? usd : 0);
  return {
    current: none(once.current),
    sync: none(once.sync),
    batch: none(once.batch),
    flex: none(once.flex),
    overhead: once.overhead && NO_OVERHEAD,
    net: once.net && { low: 0, base: 0, median: 0, high: 0, loss: 1 },
  };
}

const NO_SAVING: Finding = {
  code: 'no-saving',
  says: 'Batch costs at least as much once its overhead is counted.',
};

/** Work that runs on a cheaper tier has made its saving. */
function tierBlockers(serviceTier: string | null): Finding[] {
  if (serviceTier === 'batch') return [{ code: 'already-batch', says: 'This work already runs in batch.' }];
  if (serviceTier !== 'flex') return [];
  const says = 'This work already runs on flex. The saving against standard is already made.';
  return [{ code: 'already-flex', says }];
}

/** The fields that only a log provides. */
function ofLog(
  work: Work,
  priced: boolean,
  input: WorkloadInput | null,
): Pick<ReportWorkload, 'retries' | 'batchHabits' | 'unpriced'> {
  return {
    retries: work.retries && input && retriesCost(work.retries, input),
    ...(work.batchHabits && input ? { batchHabits: batchHabitsOf(work.batchHabits, input) } : {}),
    ...(!priced && input !== null ? { unpriced: whyUnpriced(work, input) } : {}),
  };
}
