import { describe, expect, it } from 'vitest';
import { answer, askable } from '../../../lib/latency/answer';
import { classify } from '../../../lib/latency/classify';
import { type Tag, tagSchema } from '../../../lib/latency/latency-class';
import { QUESTION_IDS } from '../../../lib/latency/questions';
import { subjectOfProfile } from '../../../lib/latency/subject';
import { buildProfile } from '../../fixtures/build-profile';

const silent: Tag = classify(subjectOfProfile(buildProfile()));
const tooFew: Tag = classify(subjectOfProfile(buildProfile({ requests: 3, arrivals: null })));

describe('answering a question', () => {
  it.each([
    ['seconds', 'real-time'],
    ['minutes', 'near-real-time'],
    ['later', 'scheduled'],
  ])('"read %s" makes it %s, even with too little data', (said, expected) => {
    for (const tag of [silent, tooFew]) {
      expect(tag.latencyClass).toBe('undecided');
      const after = answer(tag, 'read-by', said);
      expect(tagSchema.parse(after)).toEqual(after);
      expect(after).toMatchObject({ latencyClass: expected, question: null });
    }
  });

  it('leaves the tag that was answered as it is', () => {
    const before = structuredClone(silent);
    answer(silent, 'read-by', 'later');
    expect(silent).toEqual(before);
  });

  it('takes the place of an earlier answer to the same question', () => {
    const changed = answer(answer(silent, 'next-click', 'yes'), 'next-click', 'no');
    expect(changed).toEqual(answer(silent, 'next-click', 'no'));
  });

  it('asks on, but not the same again, while the class is open', () => {
    const half = answer(silent, 'next-click', 'no');
    expect(half.latencyClass).toBe('undecided');
    expect(half.question).not.toBeNull();
    expect(half.question).not.toBe('Does the answer change their next click?');
  });
});

describe('what can be asked', () => {
  it('is every question, that of the tag first, with what each answer leads to', () => {
    const questions = askable(silent);
    expect(questions.map(({ id }) => id).sort()).toEqual([...QUESTION_IDS].sort());
    expect(questions[0]?.text).toBe(silent.question);
    for (const { id, answers } of questions) {
      for (const { id: said, becomes } of answers) expect(becomes).toBe(answer(silent, id, said).latencyClass);
    }
  });
});
