import { describe, expect, it } from 'vitest';
import { askable } from '../../../lib/latency/askable';
import { classify } from '../../../lib/latency/classify';
import { LATENCY_CLASSES, type Tag } from '../../../lib/latency/latency-class';
import { probabilitiesOf } from '../../../lib/latency/probabilities';
import {
  confirmOf,
  factOf,
  isConfirm,
  QUESTION_IDS,
  QUESTIONS,
  type QuestionId,
  questionOf,
} from '../../../lib/latency/questions';
import { classAfter, establishedBy, NOTHING_SAID, type Said, settle, withAnswer } from '../../../lib/latency/settle';
import { subjectOfProfile } from '../../../lib/latency/subject';
import { likelyOf, verdictOf } from '../../../lib/latency/verdict';
import { buildProfile } from '../../fixtures/build-profile';
import { tagSchema } from './tag-schema';

const silent: Tag = classify(subjectOfProfile(buildProfile()));
const tooFew: Tag = classify(subjectOfProfile(buildProfile({ requests: 3, arrivals: null })));
const says = (said: Said, question: QuestionId, answer: string) =>
  withAnswer(said, { question, fact: factOf(question, answer) });

const everyAnswer = QUESTION_IDS.flatMap((question) =>
  QUESTIONS[question].answers.map(({ id, fact }) => ({ question, answer: id, fact })),
);

/** Repeatable numbers from 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Tags of signals of any strength. */
function anyTags(count: number): Tag[] {
  const next = random(14);
  return Array.from({ length: count }, (_, at) => {
    const evidence: Tag['evidence'] = LATENCY_CLASSES.map((toward) => ({
      signal: 'prior',
      value: at,
      toward,
      weight: (next() - 0.5) * 12,
      says: 'Any.',
    }));
    const probabilities = probabilitiesOf(evidence);
    const latencyClass = likelyOf(probabilities);
    const held = verdictOf(probabilities) === 'undecided';
    const confidence = Math.max(...Object.values(probabilities));
    return { latencyClass, held, probabilities, confidence, question: null, questionWhy: null, evidence };
  });
}

describe('answers settle', () => {
  const tags = [silent, tooFew, ...anyTags(1_000)];

  it('the class after one answer, or name the next question and why, and the next answer settles it', () => {
    let openAfterOne = 0;
    // Each is compared in a list: a call of expect for each of so many takes longer than settling them.
    const wrong: unknown[] = [];
    for (const signals of tags) {
      for (const first of everyAnswer) {
        const { classes, open } = first.fact;
        const said = withAnswer(NOTHING_SAID, first);
        const after = settle(signals, said);
        const { question, questionWhy, latencyClass } = after;
        if (!after.held) {
          const isLeft = classes.some((name) => name === latencyClass);
          if (question !== null || questionWhy !== null || !isLeft) wrong.push({ first, after });
          continue;
        }
        openAfterOne += 1;
        tagSchema.parse(after);
        const next = questionOf(question) ?? expect.fail('It asks a question.');
        const unsettled = QUESTIONS[next].answers.filter(
          ({ id }) => settle(signals, says(said, next, id)).held !== false,
        );
        const saysWhy = questionWhy !== null && questionWhy === open;
        if (!saysWhy || next === first.question || unsettled.length > 0) wrong.push({ first, after, next, unsettled });
      }
    }
    expect(wrong).toEqual([]);
    expect(openAfterOne).toBeGreaterThan(500);
  });

  it('so that each answer to the question that is asked settles it', () => {
    const asking = tags.map((signals) => settle(signals, NOTHING_SAID)).filter(({ question }) => question !== null);
    expect(asking.length).toBeGreaterThan(200);
    for (const tag of asking) {
      const [first] = askable(tag, NOTHING_SAID, questionOf(tag.question));
      expect(first?.text).toBe(tag.question);
      for (const { becomes } of first?.answers ?? []) expect(becomes).not.toBe('undecided');
    }
  });

  it('also after any three answers, contradictions included: it is decided, or the next question settles it', () => {
    const next = random(3);
    const any = () => everyAnswer[Math.floor(next() * everyAnswer.length)] ?? expect.fail('There are answers.');
    for (const signals of tags.slice(0, 600)) {
      const said = [any(), any(), any()].reduce(withAnswer, NOTHING_SAID);
      const after = settle(signals, said);
      if (!after.held) continue;
      expect(after.questionWhy).not.toBeNull();
      const question = questionOf(after.question) ?? expect.fail('It asks a question.');
      for (const { fact } of QUESTIONS[question].answers) {
        expect(classAfter(signals, said, { question, fact })).not.toBe('undecided');
      }
    }
  });

  it('as facts: signals count only where they are sure of a class that the answer leaves', () => {
    const wrong: unknown[] = [];
    for (const signals of tags) {
      for (const given of everyAnswer) {
        const { classes } = given.fact;
        const after = settle(signals, withAnswer(NOTHING_SAID, given)).latencyClass;
        const sure = classes.some((name) => name === signals.latencyClass) ? signals.latencyClass : 'undecided';
        const expected = classes.length === 1 ? classes[0] : sure;
        if (after !== expected) wrong.push({ signals, given, after, expected });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('and leave probabilities and evidence to the signals', () => {
    const before = structuredClone(silent);
    const after = settle(silent, says(NOTHING_SAID, 'read-by', 'later'));
    expect(after).toEqual({ ...silent, latencyClass: 'scheduled', held: false, question: null });
    expect(silent).toEqual(before);
  });
});

describe('what was said', () => {
  it.each([
    ['seconds', 'real-time', null],
    ['minutes', 'near-real-time', null],
    ['hours', 'scheduled', 8],
    ['later', 'scheduled', null],
  ])('"read %s" makes it %s, even with too little data', (answer, expected, deadlineHours) => {
    const said = says(NOTHING_SAID, 'read-by', answer);
    for (const tag of [silent, tooFew]) expect(settle(tag, said).latencyClass).toBe(expected);
    expect(establishedBy(said).deadlineHours).toBe(deadlineHours);
  });

  it('last to a question replaces what was said before, and counts where answers contradict', () => {
    const changed = says(says(NOTHING_SAID, 'next-click', 'yes'), 'next-click', 'no');
    expect(changed).toEqual(says(NOTHING_SAID, 'next-click', 'no'));
    const against = says(says(NOTHING_SAID, 'next-click', 'yes'), 'read-by', 'later');
    expect(establishedBy(against)).toMatchObject({ classes: ['scheduled'], overruled: true });
  });

  it('narrows the classes one after the other', () => {
    const said = says(says(NOTHING_SAID, 'after-session', 'yes'), 'next-click', 'no');
    expect(establishedBy(said)).toMatchObject({ classes: ['near-real-time'], overruled: false });
  });

  it('of a deadline is the deadline, and decides the class', () => {
    for (const [hours, expected] of [
      [0.001, 'real-time'],
      [0.25, 'near-real-time'],
      [8, 'scheduled'],
    ] as const) {
      for (const said of [
        { ...NOTHING_SAID, hoursSet: hours },
        { ...NOTHING_SAID, declaredHours: hours },
        { ...says(NOTHING_SAID, 'read-by', 'minutes'), declaredHours: 30, hoursSet: hours },
      ]) {
        expect(establishedBy(said).deadlineHours).toBe(hours);
        expect(settle(silent, said)).toMatchObject({ latencyClass: expected, question: null });
      }
    }
    const answered = says({ ...NOTHING_SAID, declaredHours: 30 }, 'read-by', 'minutes');
    expect(establishedBy(answered)).toMatchObject({
      classes: ['near-real-time'],
      deadlineHours: null,
      overruled: true,
    });
  });
});

describe('the question that is asked', () => {
  it.each([
    ['nothing was said', NOTHING_SAID],
    ['it is needed within the session', says(NOTHING_SAID, 'after-session', 'yes')],
    ['nobody waits for the next click', says(NOTHING_SAID, 'next-click', 'no')],
    ['it is not right that it can wait', says(NOTHING_SAID, 'confirm-scheduled', 'no')],
  ])('is by when it is read, which settles it alone: %s', (_, said) => {
    for (const tag of [silent, tooFew]) {
      expect(settle(tag, said).question).toBe(QUESTIONS['read-by'].text);
      for (const { fact } of QUESTIONS['read-by'].answers)
        expect(classAfter(tag, said, { question: 'read-by', fact })).not.toBe('undecided');
    }
  });

  it('whether a class is right is a fact: "yes" settles it against any signal, "no" asks by when it is read', () => {
    for (const tag of anyTags(200)) {
      for (const name of LATENCY_CLASSES) {
        const id = confirmOf(name);
        expect(settle(tag, says(NOTHING_SAID, id, 'yes'))).toMatchObject({ latencyClass: name, held: false });
        const after = settle({ ...tag, latencyClass: name }, says(NOTHING_SAID, id, 'no'));
        expect(after).toMatchObject({ latencyClass: 'undecided', question: QUESTIONS['read-by'].text });
      }
    }
  });
});

it('all questions may be answered, the one that is asked first, but none against a deadline that a person set', () => {
  expect(askable(silent, NOTHING_SAID, 'read-by').map(({ id }) => id)).toEqual([
    'read-by',
    ...QUESTION_IDS.filter((id) => id !== 'read-by' && !isConfirm(id)),
  ]);
  expect(askable(silent, NOTHING_SAID, 'confirm-scheduled').map(({ id }) => id)).toEqual([
    'confirm-scheduled',
    ...QUESTION_IDS.filter((id) => !isConfirm(id)),
  ]);
  expect(askable(silent, { ...NOTHING_SAID, hoursSet: 4 }, null)).toEqual([]);
});
