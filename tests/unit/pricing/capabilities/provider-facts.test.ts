import { describe, expect, it } from 'vitest';
import { batchBlockers } from '../../../../lib/pricing/batch/batch-blockers';
import { capabilities, findCapability } from '../../../../lib/pricing/capabilities/capability';
import { providerFacts } from '../../../../lib/pricing/capabilities/provider-facts';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { PROVIDERS } from '../../../../lib/pricing/models/provider-name';

/** Providers of whose batch endpoint nothing is known yet: their work is never said to save in batch. */
const WITHOUT = PROVIDERS.filter((provider) => findCapability(provider) === null);

/** Vendors and clouds, whose batch endpoints the facts describe one by one. */
const VENDORS = PROVIDERS.slice(0, PROVIDERS.indexOf('cohere') + 1);

describe('what is known of providers', () => {
  it.each(PROVIDERS.filter((provider) => !WITHOUT.includes(provider)))('%s: a capability with sources', (provider) => {
    const capability = capabilities.find((one) => one.provider === provider);
    expect(capability?.sources.length).toBeGreaterThan(0);
  });

  it.each(VENDORS)('%s: the facts behind its capability', (provider) => {
    const capability = capabilities.find((one) => one.provider === provider);
    const facts = providerFacts.find((one) => one.name === capability?.name);
    expect(facts?.provider).toBe(provider);
    expect(facts?.facts.length).toBeGreaterThan(0);
  });

  it.each(WITHOUT)('%s: no batch endpoint is known', (provider) => {
    const work = { provider, model: 'a-model', ref: { provider, model: 'a-model' } };
    const asked = { ...work, operation: null, serviceTier: null, requestsPerRun: null };
    expect(batchBlockers(catalogue, asked, 0)).toEqual([
      { code: 'no-batch-endpoint', says: `No batch endpoint is known for ${provider}.` },
    ]);
  });

  it('can be read in the facts: limits of Bedrock and Anthropic', () => {
    const value = (name: string, fact: string) =>
      providerFacts.find((one) => one.name === name)?.facts.find((one) => one.fact === fact)?.value;
    expect(value('Amazon Bedrock batch inference', 'min records')).toContain('100 default');
    expect(value('Anthropic Message Batches', 'limit')).toContain('100,000 requests or 256 MB');
  });
});
