import { dueWithin, type Fact } from './fact';
import { LATENCY_CLASSES, type LatencyClass } from './latency-class';

export const QUESTION_IDS = ['after-session', 'next-click', 'input-known', 'read-by'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** An answer and the fact that it establishes. Stored histories name both by id, so an id never changes its meaning. */
type Answer = { id: string; text: string; fact: Fact };
type Question = { text: string; answers: readonly Answer[] };

const only = (latencyClass: LatencyClass): Fact => ({ classes: [latencyClass], deadlineHours: null, open: null });
const oneOf = (classes: readonly LatencyClass[], open: string): Fact => ({ classes, deadlineHours: null, open });

/** The hours of a working day. */
const SAME_DAY_HOURS = 8;

/** The simplest questions come first. Each answer to the last one leaves one class, so it settles the class by itself. */
export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  'after-session': {
    text: 'Would a user notice if this arrived after their session?',
    answers: [
      {
        id: 'yes',
        text: 'Yes, they would',
        fact: oneOf(
          ['real-time', 'near-real-time'],
          'It is needed within the session. Whether in seconds or in minutes is still open.',
        ),
      },
      {
        id: 'no',
        text: 'No',
        fact: oneOf(
          ['near-real-time', 'scheduled'],
          'No user waits for it. Somebody else may need it within minutes, so the deadline is still open.',
        ),
      },
    ],
  },
  'next-click': {
    text: 'Does the answer change their next click?',
    answers: [
      { id: 'yes', text: 'Yes, they wait for it', fact: only('real-time') },
      {
        id: 'no',
        text: 'No',
        fact: oneOf(
          ['near-real-time', 'scheduled'],
          'Nobody waits for the next click. It may be needed within minutes, so the deadline is still open.',
        ),
      },
    ],
  },
  'input-known': {
    text: 'Is the input known before the call?',
    answers: [
      { id: 'yes', text: 'Yes, hours before', fact: only('scheduled') },
      {
        id: 'no',
        text: 'No, only at the moment of the call',
        fact: oneOf(LATENCY_CLASSES, 'It can not be prepared, but it may still wait. By when it is needed is open.'),
      },
    ],
  },
  'read-by': {
    text: 'By when is it read?',
    answers: [
      { id: 'seconds', text: 'Within seconds', fact: only('real-time') },
      { id: 'minutes', text: 'Within minutes', fact: only('near-real-time') },
      { id: 'hours', text: `The same day, within ${SAME_DAY_HOURS} hours`, fact: dueWithin(SAME_DAY_HOURS) },
      { id: 'later', text: 'The next day or later', fact: only('scheduled') },
    ],
  },
};

/** The question with this text, as a report holds it; null where there is none, or no such question. */
export function questionOf(text: string | null): QuestionId | null {
  return QUESTION_IDS.find((id) => QUESTIONS[id].text === text) ?? null;
}

/** What an answer establishes. Throws a RangeError for an answer that the question does not have. */
export function factOf(question: QuestionId, answerId: string): Fact {
  const { text, answers } = QUESTIONS[question];
  const answer = answers.find(({ id }) => id === answerId);
  if (answer !== undefined) return answer.fact;
  throw new RangeError(
    `"${answerId}" is not an answer to "${text}". Use one of: ${answers.map(({ id }) => id).join(', ')}.`,
  );
}

/** A question with its answer: "Does the answer change their next click? No". */
export function answerSays(question: QuestionId, answerId: string): string {
  const { text, answers } = QUESTIONS[question];
  return `${text} ${answers.find(({ id }) => id === answerId)?.text ?? answerId}`;
}
