import type { Tag, Verdict } from './latency-class';
import { probabilitiesOf } from './probabilities';
import { answerSignal, evidenceOfAnswer, QUESTION_IDS, QUESTIONS, type QuestionId, questionFor } from './questions';
import { verdictOf } from './verdict';

/** The questions that the evidence of a tag holds an answer to. */
function answeredIn(tag: Tag): QuestionId[] {
  return QUESTION_IDS.filter((id) => tag.evidence.some(({ signal }) => signal === answerSignal(id)));
}

/**
 * The tag after a person has answered a question; another answer to the same question takes the place of the first. What
 * a person says counts however little data there is. Throws a RangeError for an answer that the question does not have.
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

/** A question that can be put to a person about a tag, with what each answer would make of it. */
export type Askable = {
  id: QuestionId;
  text: string;
  answers: { id: string; text: string; becomes: Verdict }[];
};

/** All questions, that of the tag first, each with the class that its answers lead to. */
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
