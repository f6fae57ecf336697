import type { Finding } from '../workloads/finding';
import type { InForce } from './decisions-in-force';
import type { LatencyClass, Tag, Verdict } from './latency-class';
import { factOf } from './questions';
import { actedOn, type Declared, establishedBy, type Said, settle } from './settle';
import { strengthOf } from './strength';

/** A tag with what people said and set. */
export type DecidedTag = {
  tag: Tag;
  /** The deadline in hours that counts; null where nobody gave one. */
  deadlineHours: number | null;
  /** The class that people decided on; null where signals did, or nobody could. */
  declared: LatencyClass | null;
  /** How long it may wait at most: its class, or for work that is held the slowest class that the answers leave. */
  waitsAs: Verdict;
};

/** What people said of a workload. */
export function saidOf({ answers, deadlineHours }: InForce, declared: Declared): Said {
  return {
    ...declared,
    answers: answers.map(({ question, answer }) => ({ question, fact: factOf(question, answer) })),
    hoursSet: deadlineHours?.value ?? null,
  };
}

/**
 * The tag of the signals with what people decided. A class that a person set comes first, then a deadline that a person set, then the
 * answers and what a list declares. Probabilities and evidence stay those of the signals, so that a screen can show both.
 */
export function applyDecisions(signals: Tag, inForce: InForce, byList: Declared): DecidedTag {
  const said = saidOf(inForce, byList);
  const known = establishedBy(said);
  const settled = settle(signals, said);
  const set = inForce.latencyClass?.value ?? null;
  const [only = null, ...others] = known.classes;
  const deadlineHours = said.hoursSet ?? (set === null || known.classes.includes(set) ? known.deadlineHours : null);
  const tag =
    set === null ? settled : { ...settled, latencyClass: set, held: false, question: null, questionWhy: null };
  const urgent = tag.held && !known.classes.includes('scheduled');
  return {
    tag,
    deadlineHours,
    declared: set ?? (others.length === 0 ? only : null),
    waitsAs: urgent ? 'near-real-time' : actedOn(tag),
  };
}

/** Reasons to doubt what people decided: the signals say otherwise, or their answers contradict each other. */
export function doubtsOf(signals: Tag, inForce: InForce, byList: Declared): Finding[] {
  const { classes, overruled } = establishedBy(saidOf(inForce, byList));
  const doubts: Finding[] = [];
  const latencyClass = actedOn(signals);
  if (inForce.latencyClass === null && latencyClass !== 'undecided' && !classes.includes(latencyClass)) {
    const says = `The signals alone say ${latencyClass}, with ${strengthOf(signals)} evidence. What people said decides.`;
    doubts.push({ code: 'signals-say-otherwise', says });
  }
  if (inForce.latencyClass === null && inForce.deadlineHours === null && overruled) {
    doubts.push({
      code: 'answers-contradict',
      says: 'What was said last contradicts what was said before. The last one counts.',
    });
  }
  return doubts;
}
