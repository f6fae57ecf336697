import { dueWithin, type Established, establish, type Fact } from './fact';
import type { LatencyClass, Tag, Verdict } from './latency-class';
import { QUESTIONS, type QuestionId, SETTLING } from './questions';

/** The tag that signals alone give. */
export type Signals = Pick<Tag, 'latencyClass' | 'held'>;

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
 * The class of a workload. Facts outweigh signals. Where the facts leave several classes, the signals count if they say one of those,
 * and are held as they were. They never guess among what an answer leaves, because the money lies between those classes.
 */
export function settledBy({ latencyClass, held }: Signals, { classes }: Pick<Fact, 'classes'>): Signals {
  const [first, ...others] = classes;
  if (first !== undefined && others.length === 0) return { latencyClass: first, held: false };
  return classes.some((name) => name === latencyClass)
    ? { latencyClass, held }
    : { latencyClass: 'undecided', held: true };
}

/** The class that money may follow: none while it is held. */
export function actedOn({ latencyClass, held }: Signals): Verdict {
  return held ? 'undecided' : latencyClass;
}

/** What people have said after one more answer. A second answer to a question replaces the first. */
export function withAnswer(said: Said, answered: Answered): Said {
  const others = said.answers.filter(({ question }) => question !== answered.question);
  return { ...said, answers: [...others, answered] };
}

/** The class that money may follow after this answer. */
export function classAfter(signals: Signals, said: Said, answered: Answered): Verdict {
  return actedOn(settledBy(signals, establishedBy(withAnswer(said, answered))));
}

/** The tag that signals and facts give together. Its probabilities and its evidence are those of the signals. */
export function settle(signals: Tag, said: Said): Tag {
  const known = establishedBy(said);
  const settled = settledBy(signals, known);
  return {
    ...signals,
    ...settled,
    question: settled.held ? QUESTIONS[SETTLING].text : null,
    questionWhy: settled.held ? known.open : null,
  };
}
