import { describe, expect, it } from 'vitest';
import { LATENCY_CLASSES } from '../../../lib/latency/latency-class';
import { answerSays, factOf, QUESTION_IDS, QUESTIONS, questionOf } from '../../../lib/latency/questions';

describe('an answer', () => {
  it('establishes a fact, and says what it leaves open where that is more than one class', () => {
    expect(factOf('next-click', 'yes')).toEqual({ classes: ['real-time'], deadlineHours: null, open: null });
    expect(factOf('read-by', 'hours')).toEqual({ classes: ['scheduled'], deadlineHours: 8, open: null });
    for (const { answers } of Object.values(QUESTIONS)) {
      for (const { fact } of answers) {
        expect(fact.classes.length).toBeGreaterThan(0);
        expect(fact.open === null).toBe(fact.classes.length === 1);
      }
    }
  });

  it('is refused when the question does not have it', () => {
    expect(() => factOf('next-click', 'minutes')).toThrow(
      '"minutes" is not an answer to "Does the answer change their next click?". Use one of: yes, no.',
    );
  });

  it('is said with its question, or as it was stored where the question no longer has it', () => {
    expect(answerSays('next-click', 'no')).toBe('Does the answer change their next click? No');
    expect(answerSays('next-click', 'perhaps')).toBe('Does the answer change their next click? perhaps');
  });

  it.each(QUESTION_IDS)('to %s exists for work of every class', (id) => {
    const left = QUESTIONS[id].answers.flatMap(({ fact }) => fact.classes);
    for (const name of LATENCY_CLASSES) expect(left).toContain(name);
  });
});

it('the ids of questions and answers stay, because stored histories name them', () => {
  const ids = QUESTION_IDS.map((id) => [id, QUESTIONS[id].answers.map((answer) => answer.id)]);
  expect(ids).toEqual([
    ['read-by', ['seconds', 'minutes', 'hours', 'later']],
    ['after-session', ['yes', 'no']],
    ['next-click', ['yes', 'no']],
    ['input-known', ['yes', 'no']],
    ['confirm-real-time', ['yes', 'no']],
    ['confirm-near-real-time', ['yes', 'no']],
    ['confirm-scheduled', ['yes', 'no']],
  ]);
});

it('a question is found by its text, and each answer about the deadline leaves one class', () => {
  expect(questionOf(QUESTIONS['read-by'].text)).toBe('read-by');
  expect([questionOf(null), questionOf('Why?')]).toEqual([null, null]);
  for (const { fact } of QUESTIONS['read-by'].answers) expect(fact.classes).toHaveLength(1);
});
