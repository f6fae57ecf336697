import { classify } from '../../../lib/latency/classify';
import type { Evidence, LatencyClass, Tag } from '../../../lib/latency/latency-class';
import { type Probabilities, probabilitiesOf, ranked } from '../../../lib/latency/probabilities';
import { speaksOf } from '../../../lib/latency/signals/signal';
import { likelyOf, verdictOf } from '../../../lib/latency/verdict';
import type { LabelledCase } from '../labelled-case';
import type { Claim } from './calibration';
import type { Judged } from './confusion';

/** A case with the classifier's answer. */
export type TaggedCase = LabelledCase & { tag: Tag };

/** A case with an answer to be judged: the classifier's own, or one from other evidence or weights. */
export type Answered = Judged & { of: TaggedCase; probabilities: Probabilities; leader: LatencyClass };

export function tagged(labelled: LabelledCase): TaggedCase {
  return { ...labelled, tag: classify(labelled.subject) };
}

/** The answer from these probabilities. Where the classifier held its answer back for too little data, it stays held back. Weak classes are said of what a log shows. */
export function answerFrom(of: TaggedCase, probabilities: Probabilities): Answered {
  const heldBack = of.tag.latencyClass === 'undecided' && verdictOf(of.tag.probabilities) !== 'undecided';
  const isRead = of.subject.profile !== null && !speaksOf(of.tag.evidence, ['too-little-data']);
  const verdict = heldBack ? 'undecided' : isRead ? likelyOf(probabilities) : verdictOf(probabilities);
  return { of, truth: of.truth, mayAsk: of.mayAsk, verdict, probabilities, leader: ranked(probabilities)[0] };
}

/** The classifier's own answer. */
export function ownAnswer(of: TaggedCase): Answered {
  return { ...answerFrom(of, of.tag.probabilities), verdict: of.tag.latencyClass };
}

/** The answer without the evidence for which `leftOut` holds. */
export function answerWithout(of: TaggedCase, leftOut: (evidence: Evidence) => boolean): Answered {
  return answerFrom(of, probabilitiesOf(of.tag.evidence.filter((evidence) => !leftOut(evidence))));
}

/** How sure the leading class was and whether it is the true one, for cases that have a true class and data enough. */
export function claimsOf(answers: readonly Answered[]): Claim[] {
  return answers
    .filter(({ truth, mayAsk }) => truth !== 'undecided' && !mayAsk)
    .map(({ truth, leader, probabilities }) => ({ probability: probabilities[leader], right: leader === truth }));
}
