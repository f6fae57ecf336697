import { expect, it } from 'vitest';
import { structuredAnswers } from '../../../../../lib/latency/signals/calls/structured-answers';
import { ofProfile } from '../../../../fixtures/evidence-of';

const of = (known: number, yes: number) =>
  ofProfile(structuredAnswers, { requests: 1_000, structured: { known, yes } });

it('answers that a program reads speak against real-time', () => {
  expect(of(1_000, 980)).toMatchObject([
    { toward: 'real-time', says: '98% of requests ask for JSON, which a program reads.' },
  ]);
  expect(of(1_000, 980)[0]?.weight).toBeLessThan(0);
});

it('texts, a mixture, requests of which few name a format and a log without it are silent', () => {
  expect(of(1_000, 0)).toEqual([]);
  expect(of(1_000, 600)).toEqual([]);
  expect(of(300, 300)).toEqual([]);
  expect(ofProfile(structuredAnswers, {})).toEqual([]);
});
