import { expect, it } from 'vitest';
import { isOtherModel } from '../../../lib/plans/other-model';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';

const named = (text: string) => {
  const [provider = null, model = null] = text === '' ? [] : text.split(' ');
  return { provider, model };
};

it.each([
  ['openai gpt-4o', 'openai gpt-4o-mini', true],
  ['anthropic claude-haiku-4-5', 'openai gpt-4o', true],
  ['nobody house-model', 'openai gpt-4o', true],
  ['openai gpt-4o', 'openai gpt-4o-2024-08-06', false],
  ['openrouter openai/gpt-4o', 'openai gpt-4o', false],
  ['bedrock us.anthropic.claude-haiku-4-5-20251001-v1:0', 'anthropic claude-haiku-4-5', false],
  ['nobody house-model', 'nobody house-model', false],
  ['', 'openai gpt-4o', false],
])('%s and %s are two models: %s', (one, other, expected) => {
  expect(isOtherModel(catalogue, named(one), named(other))).toBe(expected);
  expect(isOtherModel(catalogue, named(other), named(one))).toBe(expected);
});
