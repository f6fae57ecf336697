import { dueWithin, type Established, establish, type Fact } from './fact';
import type { LatencyClass, Tag, Verdict } from './latency-class';
import { QUESTIONS, type QuestionId, SETTLING } from './questions';

/** The tag that signals alone give. */
export type Signals = Pick<Tag, 'latencyClass'>;

/** A fact from an answer, with the question that was answered. */
export type Answered = { question: QuestionId; fact: Fact };

/** What a list declares of its work: the deadline in hours, and the class that who waits for it leaves. Null where it does not say. */
export type Declared = { declaredHours: number | null; declaredClass: LatencyClass | null };

export const NOTHING_DECLARED: Declared = { declaredHours: null, declaredClass: null };

/**
 * All that people have said of a workload: what its list declares, the answers, oldest first, and the deadline in hours that a person
 * set. That one is the deadline, whatever was said before.
 */
export type Said = Declared & { answers: readonly Answered[]; hoursSet: number | null };

export const NOTHING_SAID: Said = { ...NOTHING_DECLARED, answers: [], hoursSet: null };

export function establishedBy({ declaredHours, declaredClass, answers, hoursSet }: Said): Established {
  return establish([
    ...(declaredHours === null ? [] : [dueWithin(declaredHours)]),
    ...(declaredClass === null ? [] : [{ classes: [declaredClass], deadlineHours: null, open: null }]),
    ...answers.map(({ fact }) => fact),
    ...(hoursSet === null ? [] : [dueWithin(hoursSet)]),
  ]);
}

/**
 * The class of a workload. Facts outweigh signals. Where the facts leave several classes, the signals count if they are sure of one of
 * those. They never guess among what an answer leaves, because the money lies between those classes.
 */
export function settledClass({ latencyClass }: Signals, { classes }: Pick<Fact, 'classes'>): Verdict {
  const [first, ...others] = classes;
  if (first !== undefined && others.length === 0) return first;
  return classes.some((name) => name === latencyClass) ? latencyClass : 'undecided';
}

/** What people have said after one more answer. A second answer to a question replaces the first. */
export function withAnswer(said: Said, answered: Answered): Said {
  const others = said.answers.filter(({ question }) => question !== answered.question);
  return { ...said, answers: [...others, answered] };
}

/** The class after this answer. */
export function classAfter(signals: Signals, said: Said, answered: Answered): Verdict {
  return settledClass(signals, establishedBy(withAnswer(said, answered)));
}

/** The tag that signals and facts give together. Its probabilities and its evidence are those of the signals. */
export function settle(signals: Tag, said: Said): Tag {
  const known = establishedBy(said);
  const latencyClass = settledClass(signals, known);
  const asks = latencyClass === 'undecided';
  return {
    ...signals,
    latencyClass,
    question: asks ? QUESTIONS[SETTLING].text : null,
    questionWhy: asks ? known.open : null,
  };
}
