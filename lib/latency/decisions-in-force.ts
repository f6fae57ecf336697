import { wholeOf } from '../workloads/parts/part';
import type { Recurrence } from '../workloads/recurrence';
import type { ReviewKind } from '../workloads/review-kind';
import type { Decision, Histories } from './decision';
import type { LatencyClass } from './latency-class';
import type { QuestionId } from './questions';

/** A value that a person set, and the decision that set it. */
export type Decided<T> = { value: T; decision: Decision };

/** The decisions of people on a workload that count now. */
export type InForce = {
  latencyClass: Decided<LatencyClass> | null;
  deadlineHours: Decided<number> | null;
  reviewKind: Decided<ReviewKind> | null;
  /** How often it comes, where a log shows it once. */
  recurrence: Decided<Recurrence> | null;
  /** The last one to each question, oldest first. */
  answers: { question: QuestionId; answer: string; decision: Decision }[];
};

export const NOTHING_DECIDED: InForce = {
  latencyClass: null,
  deadlineHours: null,
  reviewKind: null,
  recurrence: null,
  answers: [],
};

/** The decisions of a history (oldest first) that were not undone. */
export function standing(history: readonly Decision[]): Decision[] {
  const undone = new Set(history.flatMap(({ change }) => (change.kind === 'undo' ? [change.undoes] : [])));
  return history.filter(({ id, change }) => change.kind !== 'undo' && !undone.has(id));
}

/**
 * The decisions on a workload, oldest first. Those on a whole count for its parts too, until a part has a later one of its own: who
 * said by when answers are read said it of all requests of the key.
 */
export function historyOf(histories: Histories, id: string): readonly Decision[] {
  const own = histories.get(id) ?? [];
  const whole = wholeOf(id);
  return whole === id ? own : [...(histories.get(whole) ?? []), ...own].sort((a, b) => a.id - b.id);
}

/** The decision by which the parts of a workload are one again; null where they stand by themselves. */
export function joinOf(history: readonly Decision[]): Decision | null {
  return standing(history).findLast(({ change }) => change.kind === 'join') ?? null;
}

/**
 * Replays a workload's history, oldest first. The last decision on the class, the deadline, the review, how often it comes and each question counts,
 * so undoing a decision restores the one before it.
 */
export function decisionsInForce(history: readonly Decision[]): InForce {
  let { latencyClass, deadlineHours, reviewKind, recurrence } = NOTHING_DECIDED;
  const answers = new Map<QuestionId, InForce['answers'][number]>();
  for (const decision of standing(history)) {
    const { change } = decision;
    if (change.kind === 'answer') {
      answers.delete(change.question);
      answers.set(change.question, { question: change.question, answer: change.answer, decision });
    }
    if (change.kind === 'review') reviewKind = { value: change.reviewKind, decision };
    if (change.kind === 'recur') recurrence = { value: { times: change.times, every: change.every }, decision };
    if (change.kind !== 'override') continue;
    if (change.latencyClass !== null) latencyClass = { value: change.latencyClass, decision };
    if (change.deadlineHours !== null) deadlineHours = { value: change.deadlineHours, decision };
  }
  return { latencyClass, deadlineHours, reviewKind, recurrence, answers: [...answers.values()] };
}
