import type { Verdict } from './latency-class';
import { isConfirm, QUESTION_IDS, QUESTIONS, type QuestionId } from './questions';
import { classAfter, type Said, type Signals } from './settle';

/** A question about a workload. Each answer has the class that it leads to: `undecided` where one more question follows, because the class is held. */
export type Askable = {
  id: QuestionId;
  text: string;
  answers: { id: string; text: string; becomes: Verdict }[];
};

/** A question with the class that each of its answers leads to, beside what was said before. */
export function askableQuestion(id: QuestionId, signals: Signals, said: Said): Askable {
  const { text, answers } = QUESTIONS[id];
  return {
    id,
    text,
    answers: answers.map(({ id: answerId, text: words, fact }) => ({
      id: answerId,
      text: words,
      becomes: classAfter(signals, said, { question: id, fact }),
    })),
  };
}

/** All questions, the one that is asked first. Whether a class is right is only asked of that class. None where a person set the class or the deadline, which no answer changes. */
export function askable(signals: Signals, said: Said, asked: QuestionId | null): Askable[] {
  if (said.hoursSet !== null) return [];
  return QUESTION_IDS.filter((id) => id === asked || !isConfirm(id))
    .toSorted((a, b) => Number(b === asked) - Number(a === asked))
    .map((id) => askableQuestion(id, signals, said));
}
