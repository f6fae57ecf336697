import { expect, it } from 'vitest';
import { QUESTIONS, questionFor } from '../../../lib/latency/questions';

const odds = (realTime: number, nearRealTime: number, scheduled: number) => ({
  'real-time': realTime,
  'near-real-time': nearRealTime,
  scheduled,
});

it('asks what parts the two leading classes', () => {
  expect(questionFor(odds(0.5, 0.1, 0.4), true)).toBe(QUESTIONS.afterSession);
  expect(questionFor(odds(0.4, 0.5, 0.1), true)).toBe(QUESTIONS.nextClick);
  expect(questionFor(odds(0.1, 0.5, 0.4), true)).toBe(QUESTIONS.readBy);
});

it('asks about real-time where only its bound holds the leader back', () => {
  expect(questionFor(odds(0.06, 0.14, 0.8), true)).toBe(QUESTIONS.afterSession);
  expect(questionFor(odds(0.06, 0.8, 0.14), true)).toBe(QUESTIONS.nextClick);
  expect(questionFor(odds(0.04, 0.16, 0.8), true)).toBe(QUESTIONS.readBy);
});

it('asks whether the input is known where there is no shape to read', () => {
  expect(questionFor(odds(0.5, 0.1, 0.4), false)).toBe(QUESTIONS.inputKnown);
  expect(questionFor(odds(0.5, 0.25, 0.25), false)).toBe(QUESTIONS.inputKnown);
});
