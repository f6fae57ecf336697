import { describe, expect, it } from 'vitest';
import { lengths } from '../../../../../lib/latency/signals/calls/lengths';
import { names, ofProfile } from '../../../../fixtures/evidence-of';

const read = (input: number, output: number) =>
  ofProfile(lengths, { inputLength: { mean: 1200, cv: input }, outputLength: { mean: 80, cv: output } });

describe('lengths', () => {
  it('speaks for scheduled when both hardly vary', () => {
    expect(read(0.04, 0.12)).toMatchObject([
      {
        signal: 'constant-lengths',
        toward: 'scheduled',
        says: 'Nearly constant lengths: 1,200 tokens in, ±4%; 80 out, ±12%.',
      },
    ]);
  });

  it('is weak when only the input is constant', () => {
    expect(read(0.04, 0.6)[0]?.weight).toBeLessThan((read(0.04, 0.12)[0]?.weight ?? Number.NaN) / 2);
  });

  it('hears no constancy in answers of a word or none: labels and vectors are alike for everybody', () => {
    const label = { inputLength: { mean: 1200, cv: 0.04 }, outputLength: { mean: 4, cv: 0.1 } };
    expect(names(ofProfile(lengths, label))).toEqual(['constant-input']);
  });

  it('speaks against scheduled on lengths as varied as the Azure coding trace', () => {
    expect(read(0.96, 2.15)).toMatchObject([{ signal: 'varied-lengths', toward: 'scheduled' }]);
    expect(read(0.96, 2.15)[0]?.weight).toBeLessThan(0);
  });

  it('says nothing in between, or without token counts', () => {
    expect(read(0.4, 0.4)).toEqual([]);
    expect(ofProfile(lengths, { inputLength: { mean: 0, cv: 0 }, outputLength: { mean: 0, cv: 0 } })).toEqual([]);
  });
});
