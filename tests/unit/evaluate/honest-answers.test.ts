import { describe, expect, it } from 'vitest';
import { factOf, QUESTION_IDS } from '../../../lib/latency/questions';
import { ARCHETYPES, HALVES, type KnownUnit } from '../../evaluate/audits/evaluated-audit';
import { honestAnswer, inMind } from '../../evaluate/audits/honest-answers';

const unit = (given: Partial<KnownUnit>): KnownUnit => ({
  place: 0,
  archetype: 'any',
  use: 'any',
  truth: 'scheduled',
  callByCall: true,
  once: false,
  answers: {},
  mayAsk: false,
  price: { input: 0, output: 0 },
  ...given,
});

describe('an honest answer', () => {
  const uses = HALVES.flatMap((half) => ARCHETYPES[half]).flatMap(({ archetype, uses: own }) =>
    own.map((use) => ({ name: `${archetype}/${use.use}`, use })),
  );

  it.each(uses)('never leaves out the true class of $name', ({ use: { truth, answers } }) => {
    for (const question of QUESTION_IDS) {
      const answer = honestAnswer(question, unit({ truth, answers: answers ?? {} }));
      expect(factOf(question, answer).classes).toContain(truth);
    }
  });

  it('is the archetype’s own where it has one', () => {
    expect(honestAnswer('input-known', unit({ truth: 'scheduled' }))).toBe('yes');
    expect(honestAnswer('input-known', unit({ truth: 'scheduled', answers: { 'input-known': 'no' } }))).toBe('no');
  });
});

describe('the use that somebody has in mind', () => {
  const live = unit({ truth: 'real-time', use: 'live' });
  const nightly = unit({ truth: 'scheduled', use: 'nightly' });

  it('is the most urgent one of a workload', () => {
    const parts = [
      { unit: nightly, requests: 900 },
      { unit: live, requests: 100 },
    ];
    expect(inMind(parts)).toBe(live);
  });

  it('is not one that is hardly there', () => {
    const parts = [
      { unit: nightly, requests: 990 },
      { unit: live, requests: 10 },
    ];
    expect(inMind(parts)).toBe(nightly);
  });
});
