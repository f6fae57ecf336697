import { describe, expect, it } from 'vitest';
import { applyDecisions, doubtsOf } from '../../../lib/latency/apply-decisions';
import { classify } from '../../../lib/latency/classify';
import type { Change } from '../../../lib/latency/decision';
import { decisionsInForce, NOTHING_DECIDED } from '../../../lib/latency/decisions-in-force';
import type { Tag } from '../../../lib/latency/latency-class';
import { type Declared, NOTHING_DECLARED } from '../../../lib/latency/settle';
import { subjectOfProfile } from '../../../lib/latency/subject';
import { buildProfile } from '../../fixtures/build-profile';

const silent = classify(subjectOfProfile(buildProfile()));
const sureOfPeople: Tag = {
  ...silent,
  latencyClass: 'real-time',
  held: false,
  probabilities: { 'real-time': 0.97, 'near-real-time': 0.02, scheduled: 0.01 },
  confidence: 0.97,
  question: null,
};

const decisions = (...changes: Change[]) =>
  decisionsInForce(
    changes.map((change, at) => ({ id: at + 1, workloadId: 'w', change, reason: null, by: 'Ana', at: '2026-11-28' })),
  );
const answer = (question: 'next-click' | 'read-by' | 'after-session', id: string): Change => ({
  kind: 'answer',
  question,
  answer: id,
});
const override = (latencyClass: 'scheduled' | 'real-time' | null, deadlineHours: number | null): Change => ({
  kind: 'override',
  latencyClass,
  deadlineHours,
});

const dueIn = (declaredHours: number): Declared => ({ ...NOTHING_DECLARED, declaredHours });

describe('what people decided', () => {
  it('is nothing: the tag of the signals stands', () => {
    expect(applyDecisions(silent, NOTHING_DECIDED, NOTHING_DECLARED)).toEqual({
      tag: silent,
      deadlineHours: null,
      declared: null,
      waitsAs: 'undecided',
    });
  });

  it('by answers: they outweigh the signals, and a deadline among them is the deadline', () => {
    const decided = applyDecisions(sureOfPeople, decisions(answer('read-by', 'hours')), NOTHING_DECLARED);
    expect(decided).toMatchObject({ deadlineHours: 8, declared: 'scheduled', waitsAs: 'scheduled' });
    expect(decided.tag).toMatchObject({ latencyClass: 'scheduled', probabilities: sureOfPeople.probabilities });
  });

  it('in the order of the answers: one that is given again counts as the last', () => {
    const inForce = decisions(answer('next-click', 'yes'), answer('read-by', 'later'), answer('next-click', 'yes'));
    expect(applyDecisions(silent, inForce, NOTHING_DECLARED).tag.latencyClass).toBe('real-time');
  });

  it('in part: work that is needed within the session waits for minutes at most', () => {
    const even: Tag = { ...silent, probabilities: { 'real-time': 0.5, 'near-real-time': 0.45, scheduled: 0.05 } };
    const decided = applyDecisions(even, decisions(answer('after-session', 'yes')), NOTHING_DECLARED);
    expect(decided).toMatchObject({ declared: null, waitsAs: 'near-real-time' });
    expect(decided.tag).toMatchObject({ latencyClass: 'undecided', question: expect.stringContaining('?') });
  });

  it('in part, where a weak class is among those that are left: it is said, and still asked about', () => {
    const weak: Tag = { ...silent, latencyClass: 'near-real-time', held: true };
    const decided = applyDecisions(weak, decisions(answer('after-session', 'no')), NOTHING_DECLARED);
    expect(decided).toMatchObject({ declared: null, waitsAs: 'undecided' });
    expect(decided.tag).toMatchObject({ latencyClass: 'near-real-time', held: true, question: expect.any(String) });
    const after = applyDecisions(weak, decisions(answer('read-by', 'minutes')), NOTHING_DECLARED);
    expect(after).toMatchObject({ waitsAs: 'near-real-time', tag: { held: false, question: null } });
  });

  it('by hand: a class comes before a deadline, and a deadline before answers and the list', () => {
    const bySet = applyDecisions(silent, decisions(override(null, 48), answer('read-by', 'minutes')), dueIn(0.1));
    expect(bySet).toMatchObject({ deadlineHours: 48, declared: 'scheduled', tag: { latencyClass: 'scheduled' } });
    const both = applyDecisions(
      silent,
      decisions(override('real-time', 48), answer('read-by', 'minutes')),
      NOTHING_DECLARED,
    );
    expect(both).toMatchObject({ deadlineHours: 48, declared: 'real-time', tag: { latencyClass: 'real-time' } });
    const against = applyDecisions(
      silent,
      decisions(answer('read-by', 'hours'), override('real-time', null)),
      NOTHING_DECLARED,
    );
    expect(against).toMatchObject({ deadlineHours: null, declared: 'real-time' });
    const along = applyDecisions(
      silent,
      decisions(answer('read-by', 'hours'), override('scheduled', null)),
      NOTHING_DECLARED,
    );
    expect(along).toMatchObject({ deadlineHours: 8, declared: 'scheduled' });
  });

  it('by the deadline of a list, until an answer says otherwise', () => {
    expect(applyDecisions(silent, NOTHING_DECIDED, dueIn(24))).toMatchObject({
      deadlineHours: 24,
      tag: { latencyClass: 'scheduled' },
    });
    expect(applyDecisions(silent, decisions(answer('next-click', 'yes')), dueIn(24))).toMatchObject({
      deadlineHours: null,
      tag: { latencyClass: 'real-time' },
    });
  });

  it('by who waits, as a list says it: that settles the class, and contradicts a deadline that can not be', () => {
    const nobody: Declared = { declaredHours: null, declaredClass: 'scheduled' };
    expect(applyDecisions(sureOfPeople, NOTHING_DECIDED, nobody)).toMatchObject({
      declared: 'scheduled',
      tag: { latencyClass: 'scheduled' },
    });
    const live: Declared = { declaredHours: 24, declaredClass: 'real-time' };
    expect(applyDecisions(silent, NOTHING_DECIDED, live)).toMatchObject({ deadlineHours: null, declared: 'real-time' });
    expect(doubtsOf(silent, NOTHING_DECIDED, live).map(({ code }) => code)).toEqual(['answers-contradict']);
  });
});

describe('a doubt', () => {
  const codes = (...given: Parameters<typeof doubtsOf>) => doubtsOf(...given).map(({ code }) => code);

  it('is raised where the signals say something else than the answer', () => {
    const [doubt] = doubtsOf(sureOfPeople, decisions(answer('read-by', 'later')), NOTHING_DECLARED);
    expect(doubt?.code).toBe('signals-say-otherwise');
    expect(doubt?.says).toContain('real-time, with fair evidence');
  });

  it('is raised where answers contradict each other', () => {
    const against = decisions(answer('next-click', 'yes'), answer('read-by', 'later'));
    expect(codes(silent, against, NOTHING_DECLARED)).toEqual(['answers-contradict']);
  });

  it('is not raised where they agree, the signals do not know or are held, or a person set the class', () => {
    const held: Tag = { ...sureOfPeople, held: true };
    expect(codes(held, decisions(answer('read-by', 'later')), NOTHING_DECLARED)).toEqual([]);
    expect(codes(sureOfPeople, decisions(answer('read-by', 'seconds')), NOTHING_DECLARED)).toEqual([]);
    expect(codes(silent, decisions(answer('read-by', 'later')), NOTHING_DECLARED)).toEqual([]);
    expect(codes(sureOfPeople, NOTHING_DECIDED, NOTHING_DECLARED)).toEqual([]);
    expect(codes(sureOfPeople, decisions(override('scheduled', null)), NOTHING_DECLARED)).toEqual([]);
  });
});
