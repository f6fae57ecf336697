import { type Evidence, LATENCY_CLASSES, type LatencyClass } from './latency-class';
import type { Probabilities } from './probabilities';
import { verdictOf } from './verdict';

export const QUESTION_IDS = ['after-session', 'next-click', 'input-known', 'read-by'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** How likely this answer is for work of each class; the answers to a question add up to 1 for each class. */
type Answer = { id: string; text: string; likelihood: Readonly<Record<LatencyClass, number>> };
type Question = { text: string; answers: readonly Answer[] };

const likelihood = (realTime: number, nearRealTime: number, scheduled: number) => ({
  'real-time': realTime,
  'near-real-time': nearRealTime,
  scheduled,
});

/**
 * The likelihoods are set, not fitted. A person who knows the work is seldom wrong about who
 * waits, but some users notice a late notification, and some inputs of a chat are known before the call.
 */
export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  'after-session': {
    text: 'Would a user notice if this arrived after their session?',
    answers: [
      { id: 'yes', text: 'Yes, they would', likelihood: likelihood(0.985, 0.4, 0.01) },
      { id: 'no', text: 'No', likelihood: likelihood(0.015, 0.6, 0.99) },
    ],
  },
  'next-click': {
    text: 'Does the answer change their next click?',
    answers: [
      { id: 'yes', text: 'Yes, they wait for it', likelihood: likelihood(0.98, 0.04, 0.01) },
      { id: 'no', text: 'No', likelihood: likelihood(0.02, 0.96, 0.99) },
    ],
  },
  'input-known': {
    text: 'Is the input known before the call?',
    answers: [
      { id: 'yes', text: 'Yes, hours before', likelihood: likelihood(0.01, 0.08, 0.9) },
      { id: 'no', text: 'No, only at the moment of the call', likelihood: likelihood(0.99, 0.92, 0.1) },
    ],
  },
  'read-by': {
    text: 'By when is it read?',
    answers: [
      { id: 'seconds', text: 'Within seconds', likelihood: likelihood(0.97, 0.03, 0.005) },
      { id: 'minutes', text: 'Within minutes', likelihood: likelihood(0.02, 0.9, 0.015) },
      { id: 'hours', text: 'The same day', likelihood: likelihood(0.005, 0.06, 0.38) },
      { id: 'later', text: 'The next day or later', likelihood: likelihood(0.005, 0.01, 0.6) },
    ],
  },
};

/** The name of the signal that an answer to this question adds to the evidence. */
export const answerSignal = (question: QuestionId): string => `answer-${question}`;

/** An answer as evidence, in nats against near-real-time. Throws a RangeError for an answer that the question does not have. */
export function evidenceOfAnswer(question: QuestionId, answerId: string): Evidence[] {
  const { text, answers } = QUESTIONS[question];
  const answer = answers.find(({ id }) => id === answerId);
  if (answer === undefined) {
    throw new RangeError(
      `"${answerId}" is not an answer to "${text}". Use one of: ${answers.map(({ id }) => id).join(', ')}.`,
    );
  }
  const nearRealTime = answer.likelihood['near-real-time'];
  return (['real-time', 'scheduled'] as const).map((toward) => ({
    signal: answerSignal(question),
    value: answerId,
    toward,
    weight: Math.log(answer.likelihood[toward] / nearRealTime),
    says: `Asked "${text}", a person said: ${answer.text}.`,
  }));
}

/** A question with its answer: "Does the answer change their next click? No". */
export function answerSays(question: QuestionId, answerId: string): string {
  const { text, answers } = QUESTIONS[question];
  return `${text} ${answers.find(({ id }) => id === answerId)?.text ?? answerId}`;
}

/** The chance that an answer to the question settles the class, given what is known. */
function chanceToSettle(question: Question, probabilities: Probabilities): number {
  return question.answers.reduce((chance, answer) => {
    const joint = LATENCY_CLASSES.map((name) => probabilities[name] * answer.likelihood[name]);
    const total = joint.reduce((sum, share) => sum + share, 0);
    if (total === 0) return chance;
    const [realTime = 0, nearRealTime = 0, scheduled = 0] = joint.map((share) => share / total);
    const after = verdictOf({ 'real-time': realTime, 'near-real-time': nearRealTime, scheduled });
    return after === 'undecided' ? chance : chance + total;
  }, 0);
}

/** A question with four answers is harder than a yes or no, so it has to settle the class this much more often. */
const EASE = 0.05;

/**
 * The question whose answer is most likely to settle the class, and the simplest of equals. Without a pattern in time,
 * whether the input is known comes first: it says whether the work could be collected at all.
 */
export function questionFor(
  probabilities: Probabilities,
  shapeIsKnown: boolean,
  answered: readonly QuestionId[] = [],
): QuestionId | null {
  const inOrder: readonly QuestionId[] = shapeIsKnown
    ? QUESTION_IDS
    : ['input-known', 'after-session', 'next-click', 'read-by'];
  const open = inOrder.filter((id) => !answered.includes(id));
  const chances = open.map((id) => chanceToSettle(QUESTIONS[id], probabilities));
  const best = Math.max(...chances);
  return open.find((_, i) => (chances[i] ?? 0) >= best - EASE) ?? null;
}
