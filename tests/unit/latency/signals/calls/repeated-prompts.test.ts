import { describe, expect, it } from 'vitest';
import { repeatedPrompts } from '../../../../../lib/latency/signals/calls/repeated-prompts';
import { ofProfile } from '../../../../fixtures/evidence-of';

describe('repeated prompts', () => {
  it('leans to scheduled when most inputs were sent before', () => {
    expect(ofProfile(repeatedPrompts, { prompts: { known: 1_000, distinct: 200 } })).toMatchObject([
      { toward: 'scheduled', says: '80% of prompts were sent before, so their input is known before the call.' },
    ]);
  });

  it('says nothing on prompts that are mostly new, on a handful, or without hashes', () => {
    expect(ofProfile(repeatedPrompts, { prompts: { known: 1_000, distinct: 990 } })).toEqual([]);
    expect(ofProfile(repeatedPrompts, { prompts: { known: 10, distinct: 1 } })).toEqual([]);
    expect(ofProfile(repeatedPrompts, {})).toEqual([]);
  });

  it('does not take the retries of an outage for repetition', () => {
    const prompts = { known: 300, distinct: 150 };
    expect(ofProfile(repeatedPrompts, { requests: 300, errors: 140, prompts })).toEqual([]);
    expect(ofProfile(repeatedPrompts, { requests: 300, errors: 0, prompts })).toHaveLength(1);
    expect(ofProfile(repeatedPrompts, { requests: 300, errors: null, prompts })).toHaveLength(1);
  });
});
