import { describe, expect, it } from 'vitest';
import { answer, askable } from '../../../lib/latency/answer';
import { classify } from '../../../lib/latency/classify';
import { type Tag, tagSchema } from '../../../lib/latency/latency-class';
import { QUESTION_IDS, QUESTIONS } from '../../../lib/latency/questions';
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

  it('stands among the evidence, strongest first, with the confidence of the leading class', () => {
    const after = answer(answer(silent, 'next-click', 'no'), 'read-by', 'later');
    const weights = after.evidence.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    const names = after.evidence.map(({ signal }) => signal);
    expect(names).toEqual(expect.arrayContaining(['prior', 'answer-next-click', 'answer-read-by']));
    expect(after.confidence).toBe(Math.max(...Object.values(after.probabilities)));
  });

  it('asks on, but not the same again, while the class is open', () => {
    const half = answer(silent, 'next-click', 'no');
    expect(half.latencyClass).toBe('undecided');
    expect(half.question).not.toBeNull();
    expect(half.question).not.toBe('Does the answer change their next click?');
  });
});

it('whatever was answered, what is asked on is none of it', () => {
  const said = QUESTION_IDS.flatMap((id) => QUESTIONS[id].answers.map((one) => ({ id, answer: one.id })));
  const open = said.flatMap((first) =>
    said
      .filter(({ id }) => id !== first.id)
      .map((second) => ({
        asked: [first.id, second.id],
        tag: answer(answer(silent, first.id, first.answer), second.id, second.answer),
      }))
      .filter(({ tag }) => tag.latencyClass === 'undecided'),
  );
  expect(open.length).toBeGreaterThan(5);
  for (const { asked, tag } of open) expect(asked.map((id) => QUESTIONS[id].text)).not.toContain(tag.question);
});

describe('what can be asked', () => {
  it('is every question, that of the tag first, with what each answer leads to', () => {
    const questions = askable(silent);
    expect(questions.map(({ id }) => id).sort()).toEqual([...QUESTION_IDS].sort());
    expect(questions[0]?.text).toBe(silent.question);
    const last = askable({ ...silent, question: QUESTIONS['read-by'].text }).map(({ id }) => id);
    expect(last).toEqual(['read-by', ...QUESTION_IDS.filter((id) => id !== 'read-by')]);
    for (const { id, answers } of questions) {
      for (const { id: said, becomes } of answers) expect(becomes).toBe(answer(silent, id, said).latencyClass);
    }
  });
});
