import { describe, expect, it } from 'vitest';
import { readCandidate } from '../../../../lib/pricing/models/candidate';

describe('readCandidate', () => {
  it.each([
    ['openai/gpt-5-mini', { provider: 'openai', model: 'gpt-5-mini', factor: 1 }],
    [' openai/gpt-5-mini=1.1 ', { provider: 'openai', model: 'gpt-5-mini', factor: 1.1 }],
    ['together/openai/gpt-oss-120b=0.9', { provider: 'together', model: 'openai/gpt-oss-120b', factor: 0.9 }],
  ])('reads %s', (text, candidate) => {
    expect(readCandidate(text)).toEqual(candidate);
  });

  it.each(['', 'gpt-5', '/gpt-5', 'openai/', 'openai/gpt-5=', 'openai/gpt-5=0', 'openai/gpt-5=x', 'openai/gpt-5=99'])(
    'says what is wrong with "%s"',
    (text) => {
      expect(readCandidate(text)).toEqual({ problem: expect.stringContaining(`"${text}"`) });
    },
  );
});
