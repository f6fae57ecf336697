import { expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { findRates } from '../../../../lib/pricing/lookup/find-rates';
import { NOW } from '../../../fixtures/in-context';

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
