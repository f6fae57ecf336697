import { formatCount } from '../wording/number';
import { percent } from '../wording/percent';
import type { Finding } from '../workloads/finding';
import type { WorkloadProfile } from '../workloads/profile/profile';
import { scheduleInWords } from '../workloads/profile/schedule/schedule';
import type { LatencyClass, Tag } from './latency-class';

/** After ten seconds people look away (Nielsen, Usability Engineering, 1993, ch. 5). After minutes nobody looks. */
const MINUTES_LATER_MS = 120_000;
const MIN_REQUESTS = 50;
const NEARLY_ALL = 0.9;
const RUNS_AS_REAL_TIME = 0.8;

function shareStreamed({ streamed }: WorkloadProfile): number {
  return streamed.known === 0 ? 0 : streamed.yes / streamed.known;
}

/** It streams or pays for speed as if somebody watched, but its traffic shows a schedule, or nobody who reads. */
function looksScheduled(profile: WorkloadProfile, tag: Tag): Finding | null {
  const priority = profile.key.serviceTier === 'priority';
  const streams = shareStreamed(profile) >= RUNS_AS_REAL_TIME;
  if ((!streams && !priority) || tag.probabilities['real-time'] >= 0.5) return null;
  const how = priority ? 'It pays for priority' : 'It streams its answers';
  const schedule = profile.arrivals?.schedule ?? null;
  const why =
    schedule === null ? 'nothing else shows that a person reads them' : `it runs ${scheduleInWords(schedule)} (UTC)`;
  return { code: 'runs-as-real-time', says: `${how} as if somebody watched, but ${why}.` };
}

function readMinutesLater(profile: WorkloadProfile, declared: LatencyClass | null): Finding | null {
  const first = profile.medianFirstTokenMs ?? (shareStreamed(profile) > 0 ? null : profile.medianLatencyMs);
  const claimed = declared === 'real-time' || profile.key.serviceTier === 'priority';
  if (!claimed || first === null || first < MINUTES_LATER_MS) return null;
  return {
    code: 'first-token-minutes-later',
    says: `It is declared real-time, but half of its answers begin after ${Math.round(first / 60_000)} minutes or more.`,
  };
}

/** An embedding endpoint takes hundreds of inputs in one call, so single short ones at the pace of a machine are waste. */
function embedsOneByOne(profile: WorkloadProfile, tag: Tag): Finding | null {
  if (profile.key.operation !== 'embedding' || profile.requests < MIN_REQUESTS) return null;
  const { concurrency } = profile;
  const byMachine = profile.arrivals?.schedule != null || (concurrency !== null && concurrency.handoverShare >= 0.5);
  const { mean } = profile.inputLength;
  // A log without token counts has a mean of zero.
  if (!byMachine || tag.latencyClass === 'real-time' || mean === 0 || mean > 2_000) return null;
  return {
    code: 'embeddings-one-by-one',
    says: `${formatCount(profile.requests)} embeddings of ${Math.round(mean)} tokens have a call each. One call takes hundreds of inputs, and one batch takes them all.`,
  };
}

function somebodyWaits(profile: WorkloadProfile, tag: Tag, declared: LatencyClass | null): Finding | null {
  const tier = profile.key.serviceTier;
  const inBatch = tier === 'batch' || tier === 'flex';
  if (!inBatch && declared !== 'scheduled') return null;
  const signs: string[] = [];
  const streamed = shareStreamed(profile);
  if (streamed >= NEARLY_ALL) signs.push(`${percent(streamed)} of its requests are streamed`);
  const shape = profile.sessionShape;
  if (shape !== null && shape.sessions >= 10 && (shape.thinkShare ?? 0) >= 0.5 && (shape.growingShare ?? 0) >= 0.7) {
    signs.push('its sessions grow turn by turn, with pauses to read');
  }
  if (declared === 'scheduled' && tag.probabilities['real-time'] >= 0.5 && signs.length === 0) {
    signs.push(`the evidence makes real-time ${percent(tag.probabilities['real-time'])} likely`);
  }
  if (signs.length === 0) return null;
  const how = inBatch ? `It is sent to the ${tier} tier` : 'It is declared scheduled';
  return { code: 'somebody-waits', says: `${how}, but ${signs.join(' and ')}. Somebody may be waiting.` };
}

/**
 * Reasons to doubt the tag of a measured workload, or the way it runs. `declared` is the class that a person set, or null.
 */
export function challengesOf(profile: WorkloadProfile, tag: Tag, declared: LatencyClass | null): Finding[] {
  return [
    looksScheduled(profile, tag),
    readMinutesLater(profile, declared),
    embedsOneByOne(profile, tag),
    somebodyWaits(profile, tag, declared),
  ].filter((challenge) => challenge !== null);
}
