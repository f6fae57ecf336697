import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { findRates } from '../../../../lib/pricing/lookup/find-rates';
import { flexRates } from '../../../../lib/pricing/lookup/flex-rates';
import { NOW } from '../../../fixtures/in-context';
import { buildRate } from '../build-rate';

const flexOf = (provider: string, model: string) => flexRates(findRates(catalogue, { provider, model }, 'flex', NOW));

describe('flexRates', () => {
  it('are what a catalogue names', () => {
    const [short] = flexOf('openai', 'gpt-5.6-luna') ?? [];
    expect(short).toMatchObject({ tier: 'flex', over: 0, usd: { input: 0.1, cacheRead: 0.01, output: 0.6 } });
  });

  it('price a cached token at flex input where nobody prices it, and say so', () => {
    const [rate] = flexOf('vertex', 'gemini-2.5-pro') ?? [];
    expect(rate).toMatchObject({ usd: { input: 0.625, cacheRead: 0.625 }, status: 'derived' });
    const says = 'No source has a price for cached tokens on flex, so they are priced at its input rate.';
    const uncached = buildRate({ tier: 'flex', usd: { cacheRead: null } });
    expect(flexRates([uncached])?.[0]?.note).toBe(says);
    expect(flexRates([{ ...uncached, note: 'A note.' }])?.[0]?.note).toBe(`A note. ${says}`);
    expect(rate?.note).toContain(says);
  });

  it('are nothing where flex is not sold', () => {
    expect(flexOf('anthropic', 'claude-sonnet-4-5')).toBeNull();
  });
});
