import { describe, expect, it } from 'vitest';
import { whenDue } from '../../../../../lib/latency/signals/said/when-due';
import { subjectOfWorkflow } from '../../../../../lib/latency/subject';
import { buildWorkflow } from '../../../../fixtures/build-workflow';

const due = (overrides: Parameters<typeof buildWorkflow>[0]) => whenDue(subjectOfWorkflow(buildWorkflow(overrides)));

describe('when an answer is due', () => {
  it('takes weight from words and start where it is declared', () => {
    const { factorOfWords, factorOfStart } = due({ deadlineHours: 24 });
    expect(factorOfWords).toBeLessThan(0.5);
    expect(factorOfStart).toBeLessThan(0.5);
  });

  it.each(['Read the next morning', 'There within five minutes', 'The customer is waiting for it'])(
    'takes weight from the start alone where a sentence says it: %s',
    (description) => {
      const { factorOfWords, factorOfStart } = due({ description });
      expect(factorOfWords).toBe(1);
      expect(factorOfStart).toBeLessThan(1);
    },
  );

  it('leaves both as they are where nothing is said, or only the name says it', () => {
    expect(due({ description: 'Sorts claims' })).toEqual({ factorOfWords: 1, factorOfStart: 1 });
    expect(due({ name: 'Next morning notes' })).toEqual({ factorOfWords: 1, factorOfStart: 1 });
  });
});
