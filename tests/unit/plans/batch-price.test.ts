import { expect, it } from 'vitest';
import { outputBound } from '../../../lib/plans/batch-price';

it('bounds the answers of a request, each of which is billed', () => {
  expect(outputBound({ max_tokens: 100 })).toBe(100);
  expect(outputBound({ max_tokens: 100, n: 5 })).toBe(500);
  expect(outputBound({ generationConfig: { maxOutputTokens: 100, candidateCount: 3 } })).toBe(300);
  expect(outputBound({ n: 5 })).toBeNull();
});
