import { describe, expect, it } from 'vitest';
import { LATENCY_CLASSES } from '../../../lib/latency/latency-class';
import { answerSays, evidenceOfAnswer, QUESTION_IDS, QUESTIONS, questionFor } from '../../../lib/latency/questions';

const odds = (realTime: number, nearRealTime: number, scheduled: number) => ({
  'real-time': realTime,
  'near-real-time': nearRealTime,
  scheduled,
});

describe('the question of most value', () => {
  it('parts the two leading classes', () => {
    expect(questionFor(odds(0.5, 0.05, 0.45), true)).toBe('after-session');
    expect(questionFor(odds(0.45, 0.5, 0.05), true)).toBe('next-click');
    expect(questionFor(odds(0.01, 0.49, 0.5), true)).toBe('input-known');
    expect(questionFor(odds(0.34, 0.33, 0.33), true)).toBe('read-by');
  });

  it('asks first whether the input is known where there is no shape to read', () => {
    expect(questionFor(odds(0.5, 0.02, 0.48), false)).toBe('input-known');
  });

  it('is not asked twice', () => {
    expect(questionFor(odds(0.45, 0.5, 0.05), true, ['next-click'])).not.toBe('next-click');
    expect(questionFor(odds(0.45, 0.5, 0.05), true, QUESTION_IDS)).toBeNull();
  });
});

describe('an answer', () => {
  it('adds the ratio of its likelihoods to the log-odds', () => {
    const evidence = evidenceOfAnswer('next-click', 'yes');
    expect(evidence.map(({ toward }) => toward)).toEqual(['real-time', 'scheduled']);
    expect(evidence[0]?.weight).toBeCloseTo(Math.log(0.98 / 0.04), 9);
    expect(evidence[0]?.says).toBe(
      'Asked "Does the answer change their next click?", a person said: Yes, they wait for it.',
    );
  });

  it('is refused when the question does not have it', () => {
    expect(() => evidenceOfAnswer('next-click', 'minutes')).toThrow(
      '"minutes" is not an answer to "Does the answer change their next click?". Use one of: yes, no.',
    );
  });

  it('is said with its question, or as it was stored where the question no longer has it', () => {
    expect(answerSays('next-click', 'no')).toBe('Does the answer change their next click? No');
    expect(answerSays('next-click', 'perhaps')).toBe('Does the answer change their next click? perhaps');
  });

  it.each(QUESTION_IDS)('to %s is certain to be one of those offered', (id) => {
    for (const name of LATENCY_CLASSES) {
      const total = QUESTIONS[id].answers.reduce((sum, { likelihood }) => sum + likelihood[name], 0);
      expect(total, name).toBeCloseTo(1, 9);
    }
  });
});
