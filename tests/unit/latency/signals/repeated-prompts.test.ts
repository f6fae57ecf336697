import { describe, expect, it } from 'vitest';
import { repeatedPrompts } from '../../../../lib/latency/signals/repeated-prompts';
import { ofProfile } from '../../../fixtures/evidence-of';

describe('repeated prompts', () => {
  it('leans to scheduled when most inputs were sent before', () => {
    expect(ofProfile(repeatedPrompts, { prompts: { known: 1_000, distinct: 200 } })).toMatchObject([
      { toward: 'scheduled', says: '80% of prompts were sent before: their input is known before the call.' },
    ]);
  });

  it('says nothing on prompts that are mostly new, on a handful, or without hashes', () => {
    expect(ofProfile(repeatedPrompts, { prompts: { known: 1_000, distinct: 990 } })).toEqual([]);
    expect(ofProfile(repeatedPrompts, { prompts: { known: 10, distinct: 1 } })).toEqual([]);
    expect(ofProfile(repeatedPrompts, {})).toEqual([]);
  });
});
