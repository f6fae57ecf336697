import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { batchRates } from '../../../../lib/pricing/lookup/batch-rates';
import { findRates } from '../../../../lib/pricing/lookup/find-rates';
import { NOW } from '../../../fixtures/in-context';

const usd = (provider: string, model: string, band = 0) =>
  batchRates(catalogue, { provider, model }, NOW)?.rates[band]?.usd;

describe('batchRates, by stacking rule', () => {
  it('Anthropic multiplies: reads at 0.05, 5-minute writes at 0.625 and 1-hour writes at 1.0 of base input', () => {
    // claude-sonnet-4-5: $3 input.
    expect(usd('anthropic', 'claude-sonnet-4-5')).toEqual({
      input: 1.5,
      cacheRead: 0.15,
      cacheWrite5m: 1.875,
      cacheWrite1h: 3,
      output: 7.5,
    });
  });

  it('Vertex Gemini keeps the cache rate: 0.1 of base input, in both bands', () => {
    expect(usd('vertex', 'gemini-2.5-pro', 0)).toMatchObject({ input: 0.625, cacheRead: 0.125, output: 5 });
    expect(usd('vertex', 'gemini-2.5-pro', 1)).toMatchObject({ input: 1.25, cacheRead: 0.25, output: 7.5 });
    // The catalogue prints a halved cache rate here; the vendor says that the discounts do not stack.
    expect(
      findRates(catalogue, { provider: 'vertex', model: 'gemini-3.6-flash' }, 'batch', NOW)[0]?.usd.cacheRead,
    ).toBe(0.0375);
    expect(usd('vertex', 'gemini-3.6-flash')).toMatchObject({ input: 0.375, cacheRead: 0.075 });
  });

  it('Groq bills cached tokens at the batch input rate', () => {
    expect(usd('groq', 'openai/gpt-oss-120b')).toMatchObject({ input: 0.075, cacheRead: 0.075, output: 0.3 });
  });

  it('Bedrock caches nothing in a batch: reads and writes pay batch input', () => {
    const price = { input: 1.5, cacheRead: 1.5, cacheWrite5m: 1.5, cacheWrite1h: 1.5, output: 7.5 };
    expect(usd('bedrock', 'global.anthropic.claude-sonnet-4-6')).toEqual(price);
    expect(usd('bedrock', 'anthropic.claude-sonnet-4-6')).toMatchObject({ input: 1.65, cacheRead: 1.65, output: 8.25 });
  });

  it('OpenAI names a batch cache price for gpt-5 and none for gpt-4o', () => {
    expect(usd('openai', 'gpt-5')).toMatchObject({ input: 0.625, cacheRead: 0.0625, output: 5 });
    expect(usd('openai', 'gpt-4o')).toMatchObject({ input: 1.25, cacheRead: 1.25, output: 5 });
    expect(usd('openai', 'gpt-5.6-luna')).toMatchObject({ cacheRead: 0.01, cacheWrite5m: 0.125 });
  });

  it.each([
    ['gpt-6-sol', 0.1, 1.25],
    ['gpt-6-astra', 0.5, 6.25],
    ['gpt-6.1-terra', 0.025, 0.625],
    ['gpt-5.4', 0.125, null],
  ])('OpenAI halves cached tokens and writes from GPT-5 on: %s', (model, cacheRead, cacheWrite5m) => {
    expect(usd('openai', model)).toMatchObject({ cacheRead, cacheWrite5m });
  });

  it('OpenAI halves them above 272K too', () => {
    expect(usd('openai', 'gpt-6-luna', 1)).toMatchObject({ input: 0.1, cacheRead: 0.01, cacheWrite5m: 0.125 });
    expect(usd('openai', 'gpt-6.1-sol', 1)).toMatchObject({ input: 2, cacheRead: 0.1, cacheWrite5m: 2.5, output: 7.5 });
  });

  it.each([
    ['gemini-3.5-flash', 0.075],
    ['gemini-3.7-flash', 0.0375],
    ['gemini-3.5-flash-lite', 0.015],
    ['gemini-4-argon', 0.05],
  ])('Gemini halves cached tokens of %s', (model, cacheRead) => {
    expect(usd('gemini', model)?.cacheRead).toBe(cacheRead);
  });

  it('Gemini API pays the standard cache rate where the table names none', () => {
    expect(usd('gemini', 'gemini-2.5-flash')).toMatchObject({ input: 0.15, cacheRead: 0.03, output: 1.25 });
  });

  it('xAI takes a fifth off, cached tokens included', () => {
    expect(usd('xai', 'grok-4.3')).toMatchObject({ input: 1, cacheRead: 0.16, output: 2 });
  });

  it('prices cached tokens at batch input and says so where no source names a rule', () => {
    const found = batchRates(catalogue, { provider: 'azure', model: 'gpt-4.1' }, NOW);
    expect(found).toMatchObject({ rule: 'unknown', rates: [{ status: 'derived', usd: { input: 1, cacheRead: 1 } }] });
    expect(found?.says).toContain('No source has a price');
  });
});

describe('batchRates, where they come from', () => {
  it('keeps the status of a rate that the catalogue names', () => {
    expect(batchRates(catalogue, { provider: 'openai', model: 'gpt-4o' }, NOW)?.rates[0]).toMatchObject({
      tier: 'batch',
      status: 'catalogue',
    });
  });

  it('marks what follows from a documented rule as derived and cites it', () => {
    const found = batchRates(catalogue, { provider: 'groq', model: 'llama-3.3-70b-versatile' }, NOW);
    expect(found?.rates[0]).toMatchObject({ tier: 'batch', status: 'derived', usd: { input: 0.295, output: 0.395 } });
    expect(found?.rates[0]?.note).toContain('https://console.groq.com/docs/batch');
  });

  it('derives a band that only standard names', () => {
    const found = batchRates(catalogue, { provider: 'openai', model: 'gpt-6-luna' }, NOW);
    expect(found?.rates.map(({ over, status }) => [over, status])).toEqual([
      [0, 'published'],
      [272_000, 'derived'],
    ]);
    expect(found?.rates[1]?.usd).toMatchObject({ input: 0.1, output: 0.375 });
  });

  it('derives the rate of a Bedrock profile by the documented ratio', () => {
    expect(
      batchRates(catalogue, { provider: 'bedrock', model: 'us.amazon.nova-lite-v1:0' }, NOW)?.rates[0],
    ).toMatchObject({
      status: 'derived',
      usd: { input: 0.03, output: 0.12 },
    });
  });

  it("prices what the vendor's own list has, and nothing that it lacks, whatever a catalogue says", () => {
    const listed = batchRates(
      catalogue,
      { provider: 'bedrock', model: 'anthropic.claude-haiku-4-5-20251001-v1:0' },
      NOW,
    );
    expect(listed?.rates[0]).toMatchObject({ status: 'derived', usd: { input: 0.55, cacheRead: 0.55, output: 2.75 } });
    // Portkey has half prices of these; AWS's page has not.
    for (const model of ['anthropic.claude-sonnet-5', 'us.anthropic.claude-opus-4-8', 'anthropic.claude-fable-5'])
      expect(batchRates(catalogue, { provider: 'bedrock', model }, NOW)).toBeNull();
    expect(batchRates(catalogue, { provider: 'openai', model: 'gpt-5-codex' }, NOW)).toBeNull();
    expect(batchRates(catalogue, { provider: 'openai', model: 'gpt-5-chat-latest' }, NOW)).toBeNull();
    expect(batchRates(catalogue, { provider: 'azure', model: 'gpt-5.5' }, NOW)).toBeNull();
  });

  it.each([
    ['deepseek', 'deepseek-chat'],
    ['xai', 'grok-3'],
    ['cohere', 'command-r'],
    ['together', 'openai/gpt-oss-20b'],
    ['azure', 'text-embedding-3-small'],
    ['openai', 'gpt-realtime'],
    ['openai', 'gpt-99'],
    ['nobody', 'gpt-4o'],
  ])('is null for %s %s', (provider, model) => {
    expect(batchRates(catalogue, { provider, model }, NOW)).toBeNull();
  });

  it('covers every band of standard, never dearer, for every model that has a batch rate', () => {
    const models = new Map(catalogue.rates.map(({ provider, model }) => [`${provider} ${model}`, { provider, model }]));
    let priced = 0;
    for (const { provider, model } of models.values()) {
      const found = batchRates(catalogue, { provider, model }, NOW);
      if (!found) continue;
      priced += 1;
      for (const standard of findRates(catalogue, { provider, model }, 'standard', NOW)) {
        const batch = found.rates.find((rate) => rate.over === standard.over);
        expect(batch?.usd.input, `${provider} ${model} over ${standard.over}`).toBeLessThanOrEqual(
          standard.usd.input ?? 0,
        );
      }
    }
    expect(priced).toBeGreaterThan(400);
  });
});
