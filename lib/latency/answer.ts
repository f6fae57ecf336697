import type { Tag, Verdict } from './latency-class';
import { probabilitiesOf } from './probabilities';
import { answerSignal, evidenceOfAnswer, QUESTION_IDS, QUESTIONS, type QuestionId, questionFor } from './questions';
import { verdictOf } from './verdict';

/** The questions that were answered: the evidence of the tag holds their answers. */
function answeredIn(tag: Tag): QuestionId[] {
  return QUESTION_IDS.filter((id) => tag.evidence.some(({ signal }) => signal === answerSignal(id)));
}

/**
 * The tag after a person has answered a question. A second answer replaces the first. Answers count even with too little data.
 * Throws a RangeError for an answer that the question does not have.
 */
export function answer(tag: Tag, question: QuestionId, answerId: string): Tag {
  const others = tag.evidence.filter(({ signal }) => signal !== answerSignal(question));
  const evidence = [...others, ...evidenceOfAnswer(question, answerId)];
  evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const probabilities = probabilitiesOf(evidence);
  const latencyClass = verdictOf(probabilities);
  const next = latencyClass === 'undecided' ? questionFor(probabilities, true, [...answeredIn(tag), question]) : null;
  return {
    latencyClass,
    probabilities,
    confidence: Math.max(...Object.values(probabilities)),
    question: next === null ? null : QUESTIONS[next].text,
    evidence,
  };
}

/** A question about a tag, with the class that each answer would lead to. */
export type Askable = {
  id: QuestionId;
  text: string;
  answers: { id: string; text: string; becomes: Verdict }[];
};

/** All questions, the one of the tag first. */
export function askable(tag: Tag): Askable[] {
  return QUESTION_IDS.map((id) => ({
    id,
    text: QUESTIONS[id].text,
    answers: QUESTIONS[id].answers.map(({ id: answerId, text }) => ({
      id: answerId,
      text,
      becomes: answer(tag, id, answerId).latencyClass,
    })),
  })).sort((a, b) => Number(b.text === tag.question) - Number(a.text === tag.question));
}
