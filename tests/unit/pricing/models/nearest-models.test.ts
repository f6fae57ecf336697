import { expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { nearestModels } from '../../../../lib/pricing/models/nearest-models';
import { resolveModel } from '../../../../lib/pricing/models/resolve-model';

const names = (provider: string | null, model: string) =>
  nearestModels(catalogue, provider, model).map((near) => `${near.provider}/${near.model}`);

it.each([
  // The same provider and family first.
  ['anthropic', 'claude-haiku-4-6', 'anthropic/claude-haiku-4-5'],
  ['openai', 'o5-mini', 'openai/o4-mini'],
  // A deployment's name that goes on from a model's.
  ['azure', 'gpt4o-prod', 'azure/gpt-4o'],
  // The same geographic profile.
  ['bedrock', 'us.anthropic.claude-opus-4-9', 'bedrock/us.anthropic.claude-opus-4-8'],
  // A provider that the catalogue lacks, or none.
  ['my-proxy', 'gpt-4o', 'openai/gpt-4o'],
  [null, 'llama-3.3-70b', 'bedrock/meta.llama3-3-70b-instruct-v1:0'],
  ['ollama', 'grok-4.3', 'xai/grok-4.3'],
])('%s %s is most like %s', (provider, model, nearest) => {
  const found = names(provider, model);
  expect(found).toContain(nearest);
  expect(found).toHaveLength(3);
  for (const near of nearestModels(catalogue, provider, model)) {
    expect(resolveModel(catalogue, near.provider, near.model)).toEqual(near);
  }
});

it.each([
  ['azure', 'my-deployment'],
  ['openai', 'our-own-model'],
  ['bedrock', 'arn:aws:bedrock:us-east-1:1:application-inference-profile/x1'],
  ['vertex', 'projects/acme/locations/us-central1/endpoints/1234567890'],
])('%s %s is like none', (provider, model) => {
  expect(names(provider, model)).toEqual([]);
});

it('lists three models, each once', () => {
  const found = names('openai', 'gpt-99');
  expect(found).toHaveLength(3);
  expect(new Set(found).size).toBe(3);
});
