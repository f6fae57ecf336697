import type { WorkloadProfile } from '../workloads/profile/profile';
import { withoutRepeatedAbsences } from './absences';
import { ONCE_BOUND, SLOWER_TIER_BOUND } from './bounds';
import { whyTooLittle } from './enough-data';
import type { Evidence, Tag } from './latency-class';
import { isMostlyStreamed } from './mostly-streamed';
import { probabilitiesOf, ranked } from './probabilities';
import { NOTHING_SAID, settle } from './settle';
import { EXPLICIT, NAMED, SHAPE } from './signals/all-signals';
import { readSignals, speaksOf } from './signals/signal';
import { BY_CHANCE } from './signals/time/by-chance';
import { ONE_OFF } from './signals/time/one-off';
import type { Subject } from './subject';
import { likelyOf, verdictOf } from './verdict';
import { weigh } from './weigh';
import type { WeightName } from './weights';

/**
 * Tags a workload or workflow: additive log-odds per class in nats, softmax to probabilities, or `undecided`. What is not sure enough for
 * money is held, with a question. The evidence includes the prior, is sorted strongest first, and adds up to the log-odds of the classes.
 */
export function classify(subject: Subject): Tag {
  const explicit = readSignals(EXPLICIT, subject);
  const named = readSignals(NAMED, subject, explicit);
  const tooLittle = subject.profile === null ? null : whyTooLittle(subject.profile);
  const shape =
    subject.profile === null
      ? []
      : tooLittle === null
        ? readSignals(SHAPE, subject, [...explicit, ...named])
        : [weigh('too-little-data', requestsKnown(subject.profile), tooLittle)];
  const evidence = withoutRepeatedAbsences([...explicit, ...named, ...shape]);
  evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

  const probabilities = probabilitiesOf(evidence);
  const [leader] = ranked(probabilities);
  const verdict = verdictOf(probabilities);
  const isExplicit = verdictOf(probabilitiesOf(explicit)) === verdict;
  const carried = tooLittle === null || isExplicit || ranOnce({ evidence, probabilities }, ONCE_BOUND);
  // Where most requests streamed, somebody may be reading, whatever else is seen: nothing is batched without asking.
  // Nor where a name says it and the log, which could show a pattern, shows none.
  const asks =
    verdict === 'scheduled' &&
    subject.profile !== null &&
    (isMostlyStreamed(subject.profile) ||
      (tooLittle === null && !showsSchedule(shape) && !isExplicit && !isUnreadJob(named, shape)));
  const held = verdict === 'undecided' || !carried || asks || (verdict !== 'real-time' && joinsPeople(subject));
  // Only what a log shows is said where it is weak: words alone and too little data say nothing then.
  const isRead = verdict === 'undecided' && subject.profile !== null && tooLittle === null;
  const signals: Tag = {
    latencyClass: held && !isRead ? 'undecided' : likelyOf(probabilities),
    held,
    probabilities,
    confidence: probabilities[leader],
    question: null,
    questionWhy: null,
    evidence,
  };
  return settle(signals, NOTHING_SAID);
}

/** Whether somebody waits for one of the uses that a person joined: the sum of a job and of people looks like the larger one. */
function joinsPeople({ joined = [] }: Subject): boolean {
  return joined.some(isWaitedFor);
}

/** Whether the signals say that somebody waits for it, be it weakly. */
export function isWaitedFor(subject: Subject): boolean {
  return classify(subject).latencyClass === 'real-time';
}

const OF_PEOPLE_TOO: readonly WeightName[] = [...BY_CHANCE, 'paced-session'];

/**
 * Whether a signal of the log's own speaks for scheduled by at least a nat. Small ones add up without anything being seen. Set times at
 * which calls come by chance are those of people as well, and so are those at which they come at a pace, for an hour or two.
 */
function showsSchedule(shape: readonly Evidence[]): boolean {
  return !speaksOf(shape, OF_PEOPLE_TOO) && shape.some(({ toward, weight }) => toward === 'scheduled' && weight >= 1);
}

/** In nats: runs of some fifty answers, or work by night as by day. Smaller ones say little. */
const UNREAD_FROM = 0.4;
const LISTS: readonly WeightName[] = ['handover-nobody-watches', 'large-runs-nobody-watches'];
const BY_NIGHT_AS_BY_DAY: readonly WeightName[] = ['round-the-clock'];

/**
 * Whether a name says what the work is for, and not only how it runs ("backfill", not "bulk"), and the log shows that nobody reads its
 * answers as such work has it: a list, or for crawls and judges by night as by day. The log then bears the name out, although it can't
 * say by when the last answer is needed.
 */
function isUnreadJob(named: readonly Evidence[], shape: readonly Evidence[]): boolean {
  const shows = (signals: readonly WeightName[]) =>
    shape.reduce((sum, one) => sum - (speaksOf([one], signals) ? one.weight : 0), 0) >= UNREAD_FROM;
  if (speaksOf(named, ['word-job-one-by-one'])) return shows([...LISTS, ...BY_NIGHT_AS_BY_DAY]);
  return speaksOf(named, ['word-job']) && shows(LISTS);
}

/**
 * Whether the log shows that work ran once, without pause or in one stretch (`isOneStretch`), and the signals that nobody waited for it. Its
 * money counts once then, whether or not its class is sure. What is named after a schedule comes again.
 */
export function isOneOff(tag: Pick<Tag, 'evidence' | 'probabilities'>, oneStretch: boolean): boolean {
  if (oneStretch && !speaksOf(tag.evidence, ['word-schedule'])) return hardlyWaitedFor(tag);
  return ranOnce(tag, SLOWER_TIER_BOUND);
}

/** Whether the signals make it unlikely that somebody waits. */
export function hardlyWaitedFor({ probabilities }: Pick<Tag, 'probabilities'>): boolean {
  return probabilities['real-time'] < SLOWER_TIER_BOUND;
}

function ranOnce({ evidence, probabilities }: Pick<Tag, 'evidence' | 'probabilities'>, bound: number): boolean {
  return speaksOf(evidence, ONE_OFF) && probabilities['real-time'] < bound;
}

/** The requests that a log counts; unknown where it has only batches of unknown size. */
function requestsKnown({ requests, uncountedBatches }: WorkloadProfile): number | string {
  return requests > 0 && requests === uncountedBatches ? 'unknown' : requests - uncountedBatches;
}
