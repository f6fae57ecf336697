import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { nearestModels } from '../../../../lib/pricing/models/nearest-models';
import { resolveModel } from '../../../../lib/pricing/models/resolve-model';
import { buildRate } from '../build-rate';

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

describe('in a small catalogue', () => {
  /** Names as provider and model, with a slash between; a name that comes twice has twice as many rates. */
  const book = (...sold: string[]) => ({
    version: '1',
    checkedOn: '2026-08-01',
    rates: sold.map((name) => {
      const [provider = '', ...model] = name.split('/');
      return buildRate({ provider, model: model.join('/') });
    }),
  });
  const near = (provider: string | null, model: string, ...sold: string[]) =>
    nearestModels(book(...sold), provider, model).map((one) => `${one.provider}/${one.model}`);

  it('the family comes before the provider, and the provider before others', () => {
    const sold = ['groq/alpha-9', 'openai/alpha-8', 'openai/beta-1', 'groq/beta-2'];
    expect(near('openai', 'alpha-9', ...sold).slice(0, 2)).toEqual(['openai/alpha-8', 'groq/alpha-9']);
    // Only two are of the family, so others stand behind them where a third of their letters or less differ.
    expect(near('openai', 'alphabet-9', 'groq/alphabet-8', 'openai/alphabat-9', 'groq/alphabot-9')).toEqual([
      'groq/alphabet-8',
      'openai/alphabat-9',
      'groq/alphabot-9',
    ]);
  });

  it('fewer edits come first, then the longer common beginning, then the higher version', () => {
    expect(near('openai', 'alpha-1234', 'openai/alpha-1288', 'openai/alpha-9238', 'openai/alpha-1238')).toEqual([
      'openai/alpha-1238',
      'openai/alpha-1288',
      'openai/alpha-9238',
    ]);
    expect(near('openai', 'alpha-55', 'openai/alpha-95', 'openai/alpha-59')).toEqual([
      'openai/alpha-59',
      'openai/alpha-95',
    ]);
    expect(near('openai', 'alpha-5', 'openai/alpha-9', 'openai/alpha-10', 'openai/alpha-8')).toEqual([
      'openai/alpha-9',
      'openai/alpha-8',
      'openai/alpha-10',
    ]);
  });

  it('at most three are named, each once, by the name with most rates', () => {
    const sold = ['openai/alpha-1', 'openai/alpha-2', 'openai/alpha-3', 'openai/alpha-4'];
    expect(near('openai', 'alpha-9', ...sold)).toHaveLength(3);
    expect(near('openai', 'alpha-9', 'openai/alpha-1', 'groq/alpha-1')).toEqual(['openai/alpha-1']);
    const twice = ['groq/a/alpha-1', 'groq/b/alpha-1', 'groq/b/alpha-1'];
    expect(near('groq', 'alpha-9', ...twice)).toEqual(['groq/b/alpha-1']);
    expect(near('groq', 'alpha-9', ...[...twice].reverse())).toEqual(['groq/b/alpha-1']);
    expect(near('groq', 'alpha-9', 'groq/b/alpha-1', 'groq/a/alpha-1')).toEqual(['groq/a/alpha-1']);
  });

  it('a name of another family is similar if at most a third of its letters differ', () => {
    // Six letters and a digit: two edits are within a third, three are not.
    expect(near(null, 'alphas1', 'groq/olphes1')).toEqual(['groq/olphes1']);
    expect(near(null, 'alphas1', 'groq/olphez1')).toEqual([]);
    // Within a family two thirds may differ.
    expect(near(null, 'alphas-12345', 'groq/alphas-67890')).toEqual(['groq/alphas-67890']);
  });

  it('what only goes on counts half', () => {
    // Four more letters count two, which is within a third of ten.
    expect(near(null, 'gpt4o', 'groq/gpt4oprodx')).toEqual(['groq/gpt4oprodx']);
    expect(near('openai', 'alpha-1-house', 'openai/alpha-1', 'openai/alpha-2')).toEqual([
      'openai/alpha-1',
      'openai/alpha-2',
    ]);
  });

  it('compares names without what hosts add, upper case and spaces', () => {
    const sold = ['groq/alpha-7b-instruct', 'groq/alpha-7b-hf-turbo', 'groq/alpha-9b'];
    expect(near('groq', ' Alpha  7b ', ...sold)[0]).toBe('groq/alpha-7b-instruct');
    expect(near('groq', 'alpha-7b-turbo', ...sold)[0]).toBe('groq/alpha-7b-hf-turbo');
  });

  it('keeps the profile of Bedrock that is asked for', () => {
    const sold = ['us', 'eu', 'apac'].map((profile) => `bedrock/${profile}.anthropic.claude-opus-9`);
    expect(near('bedrock', 'eu.anthropic.claude-opus-8', ...sold)).toEqual(['bedrock/eu.anthropic.claude-opus-9']);
    const arn = 'arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-opus-8';
    expect(near('bedrock', arn, ...sold)).toEqual(['bedrock/us.anthropic.claude-opus-9']);
    expect(near('bedrock', 'anthropic.claude-opus-8', ...sold)).toEqual(['bedrock/apac.anthropic.claude-opus-9']);
  });

  it('a reseller is no provider: the name tells the vendor', () => {
    const sold = ['openrouter/openai/gpt-8', 'openai/gpt-8'];
    expect(near('vercel', 'gpt-9', ...sold)[0]).toBe('openai/gpt-8');
  });

  it('nothing is like a name in an empty catalogue', () => {
    expect(near('openai', 'gpt-9')).toEqual([]);
  });

  it('asks once for each provider and model', () => {
    const catalogue = book('openai/alpha-1', 'groq/alpha-1');
    expect(nearestModels(catalogue, 'groq', 'alpha-2')).toBe(nearestModels(catalogue, 'groq', 'alpha-2'));
    expect(nearestModels(catalogue, 'groq', 'alpha-2')).not.toEqual(nearestModels(catalogue, 'openai', 'alpha-2'));
  });
});
