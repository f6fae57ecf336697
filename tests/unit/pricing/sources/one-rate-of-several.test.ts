import { describe, expect, it } from 'vitest';
import { reconcileRates, samePrice } from '../../../../lib/pricing/sources/reconcile-rates';
import { buildObservation } from './build-observation';

const first = (usd = {}) => buildObservation({ source: 'new 2026-08-02', observedOn: '2026-08-02', usd });

describe('one rate of several observations', () => {
  it('takes what the newest lacks from one that agrees, even if that one has no output', () => {
    const older = buildObservation({ usd: { output: null, cacheRead: 0.5 } });
    expect(reconcileRates([first({ cacheRead: null }), older]).usd).toMatchObject({ cacheRead: 0.5, output: 8 });
    expect(reconcileRates([first({ output: null }), buildObservation()]).usd.output).toBe(8);
    expect(
      reconcileRates([first({ cacheRead: null }), buildObservation({ usd: { output: 9 } })]).usd.cacheRead,
    ).toBeNull();
  });

  it('is confirmed by another source that names input and agrees within a hundredth', () => {
    expect(reconcileRates([first(), buildObservation()]).status).toBe('catalogue');
    expect(reconcileRates([first(), buildObservation({ usd: { input: null } })]).status).toBe('single');
    expect(reconcileRates([first({ input: null }), buildObservation()]).status).toBe('single');
    const hundred = first({ input: 100, output: 100 });
    expect(reconcileRates([hundred, buildObservation({ usd: { input: 99, output: 99 } })]).status).toBe('catalogue');
    expect(reconcileRates([hundred, buildObservation({ usd: { input: 98.9, output: 99 } })]).status).toBe(
      'conflicting',
    );
  });

  it('is not confirmed by another row of its source', () => {
    expect(reconcileRates([first(), first()]).status).toBe('single');
    expect(reconcileRates([first(), first({ cacheRead: null })]).status).toBe('single');
  });
});

it('compares no decimals of a number that is written with an exponent', () => {
  expect(samePrice(1.25e-7, 1.26e-7)).toBe(false);
});
