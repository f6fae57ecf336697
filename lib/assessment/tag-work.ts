import { timesAMonth } from '../cost/money';
import { applyDecisions, type DecidedTag, doubtsOf } from '../latency/apply-decisions';
import { classify, hardlyWaitedFor, isOneOff } from '../latency/classify';
import type { Histories } from '../latency/decision';
import { type Decided, decisionsInForce, historyOf, type InForce } from '../latency/decisions-in-force';
import type { Tag } from '../latency/latency-class';
import { strengthOf } from '../latency/strength';
import type { ReportWorkload } from '../reports/report';
import type { Finding } from '../workloads/finding';
import type { Recurrence } from '../workloads/recurrence';
import { reportDecided, reportRecurrence } from './report-decided';
import { asOnce, asRecurring, type Work } from './work/work';

/** Work with its class, by its signals and by what people decided on it. */
export type TaggedWork = DecidedTag & {
  /** As often as it comes: its own month, one time, or so many times a month. */
  work: Work;
  signals: Tag;
  decided: InForce;
  challenges: Finding[];
  isOnce: boolean;
  stillRunning: boolean;
  /** How often it comes, of which the log shows one run; null where nobody said. */
  recurrence: Decided<Recurrence> | null;
};

export function tagWork(measured: Work, decisions: Histories): TaggedWork {
  const decided = decisionsInForce(historyOf(decisions, measured.facts.id));
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
  const decidedTag = applyDecisions(signals, decided, byList);
  const challenges = [
    ...work.challenges({ ...signals, latencyClass: decidedTag.tag.latencyClass }, decidedTag.declared),
    ...doubtsOf(signals, decided, byList),
  ];
  return { ...decidedTag, work, signals, decided, challenges, isOnce, stillRunning, recurrence };
}

type OfTag = Pick<
  ReportWorkload,
  | ('latencyClass' | 'held' | 'probabilities' | 'confidence' | 'strength' | 'overridden' | 'decided' | 'recurs')
  | ('stillRunning' | 'signalsSay' | 'declaredHours' | 'whoWaits' | 'deadlineHours' | 'challenges')
  | ('question' | 'questionWhy' | 'evidence')
>;

/** A tag as the report shows it, with its evidence and what people decided. */
export function reportTag(tagged: TaggedWork): OfTag {
  const { work, signals, decided, tag, deadlineHours, challenges, stillRunning, recurrence } = tagged;
  return {
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
  };
}
