import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { findRates } from '../../../../lib/pricing/lookup/find-rates';
import { regionHeld } from '../../../../lib/pricing/lookup/region-held';
import { NOW } from '../../../fixtures/in-context';
import { buildRate } from '../build-rate';

it.each([
  // Azure's data zones cost a tenth more.
  ['azure', 'gpt-4.1', undefined, 2],
  ['azure', 'gpt-4.1', 'us', 2.2],
  ['azure', 'gpt-4.1', 'global', 2],
  // Vertex: the global endpoint, unless a location is named.
  ['vertex', 'gemini-3.5-flash', undefined, 1.5],
  ['vertex', 'gemini-3.5-flash', 'global', 1.5],
  ['vertex', 'gemini-3.5-flash', 'us-central1', 1.65],
  // One price everywhere.
  ['vertex', 'gemini-2.5-flash', 'us-central1', 0.3],
  // Bedrock "in-region" is the id without a profile; older models have a price of their own in each Region.
  ['bedrock', 'anthropic.claude-haiku-4-5-20251001-v1:0', 'eu-central-1', 1.1],
  ['bedrock', 'anthropic.claude-haiku-4-5-20251001-v1:0', 'ca', 1.1],
  ['bedrock', 'anthropic.claude-opus-4-7', 'us-gov', undefined],
  ['bedrock', 'anthropic.claude-opus-4-7', 'us-gov-west-1', undefined],
  ['bedrock', 'meta.llama3-70b-instruct-v1:0', 'sa-east-1', 4.45],
  ['bedrock', 'meta.llama3-70b-instruct-v1:0', 'mars-west-1', undefined],
  ['bedrock', 'anthropic.claude-sonnet-4-6', 'an unknown profile', undefined],
  ['openai', 'gpt-4o', 'mars', undefined],
])('%s %s in %s costs %s a million tokens in', (provider, model, region, input) => {
  const ref = { provider, model, ...(region === undefined ? {} : { region }) };
  expect(findRates(catalogue, ref, 'standard', NOW)[0]?.usd.input).toBe(input);
});

describe('the region whose rates hold', () => {
  const general = [buildRate()];
  const held = (provider: string, model: string, region?: string, rates = general) =>
    regionHeld(rates, { provider, model, ...(region === undefined ? {} : { region }) });

  it('is the general one where a name gives none, even if the model has none there', () => {
    expect(held('openai', 'gpt-x')).toBe('default');
    expect(held('vertex', 'gemini-x', undefined, [buildRate({ region: 'regional' })])).toBe('default');
  });

  it('is that of Azure as a whole for Global alone', () => {
    expect(held('azure', 'gpt-x', 'global')).toBe('default');
    expect(held('azure', 'gpt-x', 'eu')).toBe('eu');
    expect(held('openai', 'gpt-x', 'global')).toBe('global');
  });

  it('is the general one of AWS in a Region and a geographic profile, and neither the global nor a government one', () => {
    const claude = 'anthropic.claude-opus-4-8';
    for (const region of ['eu-west-1', 'us', 'my-global', 'globally', 'my-cn-north-1']) {
      expect(held('bedrock', claude, region)).toBe('default');
    }
    for (const region of ['global', 'us-gov', 'us-gov-west-1', 'cn-north-1']) {
      expect(held('bedrock', claude, region)).toBe(region);
    }
    // Other providers sell no such profiles.
    expect(held('openrouter', claude, 'eu-west-1')).toBe('eu-west-1');
  });
});
