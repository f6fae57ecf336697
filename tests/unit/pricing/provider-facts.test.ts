import { describe, expect, it } from 'vitest';
import { capabilities } from '../../../lib/pricing/capabilities/capability';
import { providerFacts } from '../../../lib/pricing/capabilities/provider-facts';
import { PROVIDERS } from '../../../lib/pricing/models/provider-name';

describe('what is known of providers', () => {
  it.each(PROVIDERS)('%s: a capability with sources, and the facts behind it', (provider) => {
    const capability = capabilities.find((one) => one.provider === provider);
    expect(capability?.sources.length).toBeGreaterThan(0);
    const facts = providerFacts.find((one) => one.name === capability?.name);
    expect(facts?.provider).toBe(provider);
    expect(facts?.facts.length).toBeGreaterThan(0);
  });

  it('can be read in the facts: limits of Bedrock and Anthropic', () => {
    const value = (name: string, fact: string) =>
      providerFacts.find((one) => one.name === name)?.facts.find((one) => one.fact === fact)?.value;
    expect(value('Amazon Bedrock batch inference', 'min records')).toContain('100 default');
    expect(value('Anthropic Message Batches', 'limit')).toContain('100,000 requests or 256 MB');
  });
});
