import { percent } from '../../../wording/percent';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { isTellablyChained } from '../../dependent-calls';
import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { ONE_OFF } from './one-off';
import { PACED, PACED_UP_TO } from './paced';
import { isRegular } from './watched-lists';

/** A run of fewer calls has no pace, and one of fewer minutes has no full slot. */
const CALLS_FROM = 5;
const MINUTES_FROM = 10;
/** A program that goes through a list is mostly at work while it runs. */
const AT_WORK_FROM = 0.2;
/** Calls of people overlap by chance. A fixed few of workers that are idle half of the time seldom all run at once, and hand over when busy. */
const OVERLAPPING_FROM = 4;
const OVERLAPPING_UP_TO = 0.5;
const HANDED_OVER_BY_CHANCE = 0.05;
/** A program that is this idle does not wait for its answers, so that only a set pace makes it even. */
const IDLE_UP_TO = 0.1;
/** A crowd: so many times as uneven as chance, so many at once, and so many times its mean. */
const CROWD_FROM = 2;
const CROWD_OF = 8;
const PEAK_TIMES = 4;
/** From these on a pool of workers goes through a list (`calls/workers.ts`). */
const LIST_FROM = 4;
const POOL_FROM = 0.5;
/** Without latency: few answers take so long. */
const APART_FROM_MS = 30_000;
/** Some calls of people start as another ends, by chance. */
const HANDED_OVER_FROM = 0.2;
/** Variance over mean of the calls in five minutes. Chance has 1, a rate limit next to nothing, and one that waits for slow answers less than half. */
const CHANCE_FROM = 0.5;
/** An hour of slots. With fewer, the counts vary by chance whatever makes them. */
const SLOTS_FROM = 12;
/** A rush of people at one time, such as a stand-up, lasts minutes. A program that starts its calls at once is done in one. */
const RUSH_MINUTES_FROM = 2;
/** A program that starts many calls at once, again and again, makes fans of them. */
const FANNED_FROM = 0.2;
/** Where no clock has said that nobody watches, there is less to take back. */
const WITHOUT_A_CLOCK = 0.4;
const MINUTE_MS = 60_000;

/** What this signal says in its evidence. */
export const BY_CHANCE: readonly WeightName[] = ['by-chance', 'by-chance-somebody-there'];

/**
 * Runs at regular times in which the calls come by chance, with silence between an answer and the next call: people who are there at that
 * time, as in a lesson, a shift or a show. A program takes the next item when one is done, at once or at its pace.
 */
export const byChance: Signal = ({ profile }, before) => {
  if (profile === null || !isRegular(before) || speaksOf(before, [...PACED, ...ONE_OFF])) return null;
  const busy = busyByChance(profile);
  if (busy === null) return null;
  const says = `While it runs, ${busyInWords(profile, busy)}, and they come by chance, as those of people do.`;
  const factor = speaksOf(before, ['clock-nobody-watches']) ? 1 : WITHOUT_A_CLOCK;
  return [weigh('by-chance', busy, says), weigh('by-chance-somebody-there', busy, says, factor)];
};

function busyInWords(profile: WorkloadProfile, busy: number): string {
  if (profile.medianLatencyMs === null) return 'its calls are far apart';
  return busy < AT_WORK_FROM ? `its calls take ${percent(busy)} of the time` : 'no call waits for another';
}

/**
 * Time that answers take, as a share of the time of a run, where calls come by chance in it. Above 1 where several are made at once. Null
 * where they do not come by chance, or runs are too small to say.
 */
export function busyByChance(profile: WorkloadProfile): number | null {
  const rush = mayBeRush(profile);
  const busy = busyShare(profile, rush ? RUSH_MINUTES_FROM : MINUTES_FROM);
  // The pauses of an agent are those of its tools. Of chains that can't be told apart, those of people who write are the same.
  if (busy === null || isTellablyChained(profile)) return null;
  const { concurrency } = profile;
  if (concurrency !== null && isCrowd(profile, busy)) return busy;
  const overlaps =
    concurrency !== null && concurrency.handoverShare < HANDED_OVER_BY_CHANCE && concurrency.most >= OVERLAPPING_FROM;
  if (!rush && busy >= (overlaps ? OVERLAPPING_UP_TO : AT_WORK_FROM)) return null;
  const pace = profile.arrivals?.pace ?? null;
  const chanceFrom = overlaps || busy < IDLE_UP_TO ? PACED_UP_TO : CHANCE_FROM;
  if (pace !== null && pace.slots >= SLOTS_FROM && pace.fano < chanceFrom) return null;
  return (concurrency?.handoverShare ?? 0) >= HANDED_OVER_FROM ? null : busy;
}

/** A crowd that something calls, as a sale or a question of a show does: many at once, then few. A pool of workers is full until its list ends. */
function isCrowd({ arrivals, concurrency }: WorkloadProfile, busy: number): boolean {
  const pace = arrivals?.pace ?? null;
  if (concurrency === null || pace === null || pace.slots < SLOTS_FROM || pace.fano < CROWD_FROM) return false;
  const { most, commonest, commonestShare, handoverChain } = concurrency;
  if (handoverChain === null || handoverChain >= LIST_FROM) return false;
  // One call at once is usual between the calls of a crowd, too.
  if (commonest > 1 && commonestShare >= POOL_FROM) return false;
  return most >= CROWD_OF && busy * PEAK_TIMES < most;
}

/**
 * Whether it may be the rush of people who also use the key at other times, as where a shift begins: a part by the clock of a key, whose
 * calls overlap and are seen to wait for no other. Its silences say nothing, because the parting made them.
 */
function mayBeRush({ part, concurrency }: WorkloadProfile): boolean {
  if (part?.traits.clock !== true || concurrency === null) return false;
  return (concurrency.fans?.share ?? 0) < FANNED_FROM;
}

/** Time that answers take, as a share of that from the first to the last call of a run. Null where a run is too small to say. */
function busyShare(profile: WorkloadProfile, minutesFrom: number): number | null {
  const typical = profile.arrivals?.typicalRun ?? null;
  const run = typical !== null && typical.requests >= CALLS_FROM ? typical : scheduledRun(profile);
  if (run === null || run.requests < CALLS_FROM || run.minutes < minutesFrom) return null;
  return (run.requests * (profile.medianLatencyMs ?? APART_FROM_MS)) / (run.minutes * MINUTE_MS);
}

/** The run that a schedule starts: a few calls at other times, as after a show, are many runs of their own and hide it. */
function scheduledRun({ requests, arrivals }: WorkloadProfile): { requests: number; minutes: number } | null {
  const schedule = arrivals?.schedule ?? null;
  if (schedule === null) return null;
  return { requests: (requests * schedule.share) / schedule.runs, minutes: schedule.medianRunMinutes };
}
