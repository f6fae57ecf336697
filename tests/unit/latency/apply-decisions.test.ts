import { expect, it } from 'vitest';
import { answer } from '../../../lib/latency/answer';
import { withAnswers, withOverride } from '../../../lib/latency/apply-decisions';
import { classify } from '../../../lib/latency/classify';
import type { Decision } from '../../../lib/latency/decision';
import { decisionsInForce, NOTHING_DECIDED } from '../../../lib/latency/decisions-in-force';
import { subjectOfProfile } from '../../../lib/latency/subject';
import { buildProfile } from '../../fixtures/build-profile';

const silent = classify(subjectOfProfile(buildProfile()));
const decisions = (...changes: Decision['change'][]) =>
  decisionsInForce(
    changes.map((change, at) => ({
      id: at + 1,
      workloadId: 'w-1',
      change,
      reason: null,
      by: 'somebody',
      at: '2026-11-28',
    })),
  );

it('the answers that were given weigh in the tag, one after the other', () => {
  const inForce = decisions(
    { kind: 'answer', question: 'next-click', answer: 'no' },
    { kind: 'answer', question: 'input-known', answer: 'yes' },
  );
  expect(withAnswers(silent, inForce)).toEqual(answer(answer(silent, 'next-click', 'no'), 'input-known', 'yes'));
  expect(withAnswers(silent, NOTHING_DECIDED)).toEqual(silent);
});

it('a class that a person set stands in the place of the tag, which keeps its probabilities and asks nothing', () => {
  const inForce = decisions({ kind: 'override', latencyClass: 'scheduled', deadlineHours: null });
  expect(silent.question).not.toBeNull();
  expect(withOverride(silent, inForce)).toEqual({ ...silent, latencyClass: 'scheduled', question: null });
  expect(withOverride(silent, decisions({ kind: 'override', latencyClass: null, deadlineHours: 4 }))).toEqual(silent);
});
