import { expect, it } from 'vitest';
import { QUESTIONS } from '../../../lib/engine/questions/list';
import { workloadProfileSchema } from '../../../lib/workloads/profile/profile';

const WHICH_WORKLOAD = ['id', 'name', 'key', 'part', 'parts'];

it('each field that is measured of a workload is the answer to one question', () => {
  const answered = Object.values(QUESTIONS).flatMap(({ question }): readonly string[] => question.answers);
  const fields = Object.keys(workloadProfileSchema.shape).filter((field) => !WHICH_WORKLOAD.includes(field));
  expect([...answered].sort()).toEqual([...fields].sort());
});

it('a question says of a workload without an answer just what it would answer', () => {
  for (const { question } of Object.values(QUESTIONS)) {
    if (question.unanswered !== null) expect(Object.keys(question.unanswered)).toEqual([...question.answers]);
  }
});
