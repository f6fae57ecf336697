import type { WorkloadInput } from '../../cost/workload-input';
import { challengesOf } from '../../latency/challenges';
import { shapeBlockers } from '../../latency/dependent-calls';
import { subjectOfProfile } from '../../latency/subject';
import { requestTimes } from '../../pricing/lookup/request-times';
import { UNTOLD_THOUGHTS } from '../../pricing/lookup/thinking-price';
import type { ThoughtShare } from '../../pricing/lookup/thought-rates';
import { tierInName } from '../../pricing/models/name-tier';
import { visibleText } from '../../wording/visible-text';
import { type BilledKind, saidParts } from '../../workloads/billed-kind';
import { datedArrivals } from '../../workloads/profile/arrivals';
import { MIN_REQUESTS } from '../../workloads/profile/enough-requests';
import { isOneStretch, isStillRunning } from '../../workloads/profile/one-off';
import type { MeasuredWorkload } from '../../workloads/profile/profile';
import { spacingOf } from '../../workloads/profile/spacing';
import { reportPart } from '../parts/report-part';
import { pricedTokens } from '../prices/price-tokens';
import type { Work } from './work';

/**
 * A workload found in a log. `factors` scale the log to a month and to all requests of its days; `billedKind` is what the costs are whose
 * file does not say, or all of them where files do not differ.
 */
export function workOfProfile(
  measured: MeasuredWorkload,
  { factors, billedKind }: Pick<Work, 'factors'> & { billedKind: BilledKind | null },
): Work {
  const monthlyFactor = factors.month;
  // A request of a sample stands for several. A run of which a part was logged is one run.
  const standsFor = factors.log ?? 1;
  const profile = withTierInName(measured);
  const { key, requests, uncountedBatches, tokens, billed, meanBytes, streamed } = profile;
  const bursts = profile.arrivals?.bursts ?? 0;
  const dated = datedArrivals(profile.arrivals);
  const { input, output } = meanBytes;
  const isEnough = requests - uncountedBatches >= MIN_REQUESTS;
  return {
    from: 'log',
    facts: {
      id: profile.id,
      name: visibleText(profile.name),
      model: seen(key.model),
      application: seen(key.application),
      route: seen(key.route),
      ...(profile.part === undefined ? {} : { part: reportPart(profile.part) }),
      requests: requests - uncountedBatches,
      ...(uncountedBatches > 0 ? { uncountedBatches } : {}),
      inputTokens: tokens.input,
      cacheReadTokens: tokens.cacheRead,
      outputTokens: tokens.output,
      // A batch that succeeded may hold requests that failed.
      errorRate: profile.errors === null || uncountedBatches > 0 ? null : profile.errors / requests,
    },
    provider: key.provider,
    unlistedProvider: seen(key.provider),
    operation: key.operation,
    serviceTier: key.serviceTier,
    requestsPerRun: bursts > 0 ? (requests * standsFor) / bursts : null,
    deadlineHours: null,
    whoWaits: null,
    subject: () => subjectOfProfile(profile),
    challenges: (tag, declared) => challengesOf(profile, tag, declared),
    shapeBlockers: shapeBlockers(profile),
    oneStretch: isEnough && isOneStretch(profile.arrivals),
    stillRunning: isEnough && isStillRunning(profile.arrivals),
    streamedShare: streamed.known === 0 ? null : streamed.yes / streamed.known,
    times: requestTimes(dated, profile.tokenTimes),
    volume: {
      requests,
      monthlyFactor,
      billedUsd: billed.requests === requests ? billed.usd : null,
      ...whatIsBilled(billed, billedKind),
      runsPerMonth: (bursts * monthlyFactor) / standsFor,
      meanBytesPerRequest: input === null || output === null ? null : input + output,
      tokensAt: (ref, standard) => pricedTokens(profile, ref?.model ?? null, standard),
    },
    thoughtShare: thoughtShare(profile),
    billedUsd: billed.usd > 0 ? billed.usd : null,
    factors,
    retries: profile.retries,
    batchHabits: profile.batchHabits,
    spacing: spacingOf(profile.arrivals, requests * standsFor),
    sentBefore: sentBefore(profile),
  };
}

/** A name from the log as a report has it, in which every character can be seen. */
function seen(name: string | null): string | null {
  return name === null ? null : visibleText(name);
}

/** What its costs are, as its files say. */
function whatIsBilled(
  { parts = [] }: MeasuredWorkload['billed'],
  said: BilledKind | null,
): Pick<WorkloadInput, 'billedKind' | 'billedParts'> {
  const [only, ...others] = saidParts(parts, said);
  if (only === undefined) return said === null ? {} : { billedKind: said };
  return others.length === 0 ? { billedKind: only.kind } : { billedParts: [only, ...others] };
}

/** Of requests that do not say whether they reasoned, all or none may have; as many as of the others are the base. */
function thoughtShare({ thinking, tokens }: MeasuredWorkload): ThoughtShare {
  if (thinking === null) return UNTOLD_THOUGHTS;
  const { known, thought } = thinking;
  const all = Math.max(known, tokens.output);
  if (all === 0) return { low: 0, base: 0, high: 0 };
  return { low: thought / all, base: known === 0 ? 0 : thought / known, high: (thought + all - known) / all };
}

/** A tier that only the model's name shows (`:batch`) is the workload's. One that the log says stays. */
function withTierInName(profile: MeasuredWorkload): MeasuredWorkload {
  const { key } = profile;
  const serviceTier = key.serviceTier ?? tierInName(key.provider, key.model);
  return serviceTier === key.serviceTier ? profile : { ...profile, key: { ...key, serviceTier } };
}

function sentBefore({ prompts }: MeasuredWorkload): number | null {
  return prompts === null || prompts.known === 0 ? null : Math.max(0, 1 - prompts.distinct / prompts.known);
}
