import { expect, it } from 'vitest';
import { hasBedrockPremium } from '../../../../lib/pricing/models/bedrock-premium';

it.each([
  ...['anthropic.claude-opus-4-5', 'anthropic.claude-sonnet-4-9-20260101-v1:0', 'us.anthropic.claude-haiku-5'],
  ...['anthropic.claude-fable-5', 'anthropic.claude-mythos-1', 'openai.gpt-5.6', 'openai.gpt-6', 'moonshotai.kimi-k3'],
  ...['xai.grok-4.7', 'zai.glm-5.3', 'eu.zai.glm-5.9'],
])('%s costs a tenth more at Bedrock outside of the global profile', (model) => {
  expect(hasBedrockPremium(model)).toBe(true);
});

it.each([
  ...['anthropic.claude-opus-4-1', 'anthropic.claude-3-haiku', 'anthropic.claude-opus-latest', 'claude-opus-5'],
  ...['openai.gpt-5.5', 'openai.gpt-oss-120b', 'openai.gpt-4o', 'moonshotai.kimi-k2', 'xai.grok-4.6', 'zai.glm-5.2'],
  ...['my.anthropic.claude-opus-5', 'my-openai.gpt-6', 'us.us.zai.glm-5.3'],
])('%s has one price at Bedrock', (model) => expect(hasBedrockPremium(model)).toBe(false));
