import { dueWithin, type Fact } from './fact';
import { LATENCY_CLASSES, type LatencyClass } from './latency-class';

/** One for each class that a tag may have. */
export const CONFIRM_IDS = ['confirm-real-time', 'confirm-near-real-time', 'confirm-scheduled'] as const;
export type ConfirmId = (typeof CONFIRM_IDS)[number];

export const QUESTION_IDS = ['read-by', 'after-session', 'next-click', 'input-known', ...CONFIRM_IDS] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** An answer and the fact that it establishes. Stored histories name both by id, so an id never changes its meaning. */
type Answer = { id: string; text: string; fact: Fact };
type Question = { text: string; answers: readonly Answer[] };

const only = (latencyClass: LatencyClass): Fact => ({ classes: [latencyClass], deadlineHours: null, open: null });
const oneOf = (classes: readonly LatencyClass[], open: string): Fact => ({ classes, deadlineHours: null, open });

/** The hours of a working day. */
const SAME_DAY_HOURS = 8;

/** Whether the class of a tag is right. "No" leaves the other two, and the question that settles it follows. */
const confirm = (text: string, latencyClass: LatencyClass, open: string): Question => ({
  text,
  answers: [
    { id: 'yes', text: 'Yes', fact: only(latencyClass) },
    {
      id: 'no',
      text: 'No',
      fact: oneOf(
        LATENCY_CLASSES.filter((name) => name !== latencyClass),
        open,
      ),
    },
  ],
});

/** The question that settles a class by itself, whatever was said before: each of its answers leaves one class. */
export const SETTLING: QuestionId = 'read-by';

export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  'read-by': {
    text: 'By when is it read?',
    answers: [
      { id: 'seconds', text: 'Within seconds', fact: only('real-time') },
      { id: 'minutes', text: 'Within minutes', fact: only('near-real-time') },
      { id: 'hours', text: `The same day, within ${SAME_DAY_HOURS} hours`, fact: dueWithin(SAME_DAY_HOURS) },
      { id: 'later', text: 'The next day or later', fact: only('scheduled') },
    ],
  },
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
  'confirm-real-time': confirm(
    'Somebody waits for this, within seconds. Is this right?',
    'real-time',
    'Nobody waits seconds for it. By when it is read is open.',
  ),
  'confirm-near-real-time': confirm(
    'This is needed within minutes. Is this right?',
    'near-real-time',
    'Minutes are not right. By when it is read is open.',
  ),
  'confirm-scheduled': confirm(
    'This can wait for hours. Is this right?',
    'scheduled',
    'It can not wait for hours. By when it is read is open.',
  ),
};

/** The question whether this class is right. */
export function confirmOf(latencyClass: LatencyClass): ConfirmId {
  return `confirm-${latencyClass}`;
}

export function isConfirm(question: QuestionId): question is ConfirmId {
  return CONFIRM_IDS.some((id) => id === question);
}

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
