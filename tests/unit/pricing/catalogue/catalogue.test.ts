import { describe, expect, it } from 'vitest';
import { catalogue, catalogueFileSchema, catalogueOf } from '../../../../lib/pricing/catalogue/catalogue';
import { CONTEXT_EDGES } from '../../../../lib/pricing/catalogue/context-edges';
import { rateSchema } from '../../../../lib/pricing/catalogue/rate';
import { keyOf, periodOf } from '../../../../lib/pricing/catalogue/rate-key';
import { findRates, rateForBand } from '../../../../lib/pricing/lookup/find-rates';
import { ratesAt } from '../../../../lib/pricing/lookup/rates-at';
import { NOW } from '../../../fixtures/in-context';

const key = (rate: (typeof catalogue.rates)[number]) => `${keyOf(rate)} ${periodOf(rate)}`;

describe('the catalogue', () => {
  it('holds every provider with a known rate', () => {
    expect([...new Set(catalogue.rates.map((rate) => rate.provider))].sort()).toEqual(
      (
        'anthropic azure bedrock cerebras cohere dashscope databricks deepinfra deepseek fireworks gemini groq minimax ' +
        'mistral moonshot openai openrouter perplexity together vertex voyage xai zai'
      ).split(' '),
    );
  });

  it('has a valid rate with source, address, date, grade and status on every line, each once', () => {
    const sourced = rateSchema.required({ url: true, grade: true });
    expect(catalogue.rates.filter((rate) => !sourced.safeParse(rate).success).map(key)).toEqual([]);
    expect(new Set(catalogue.rates.map(key)).size).toBe(catalogue.rates.length);
  });

  it.each(['2026-07-15', '2026-08-05', '2026-09-01', '2026-11-21', '2027-02-01'])(
    'never asks more for batch or flex than for standard on %s, nor less than a fifth',
    (day) => {
      const at = Date.parse(day);
      const inForce = ratesAt(catalogue.rates, at);
      const cheaper = inForce.filter(({ tier }) => tier === 'batch' || tier === 'flex');
      expect(cheaper.length).toBeGreaterThan(300);
      const odd: unknown[] = [];
      for (const rate of cheaper) {
        const standard = rateForBand(findRates(catalogue, rate, 'standard', at), rate.over);
        for (const type of ['input', 'output'] as const) {
          const [price, base] = [rate.usd[type], standard?.usd[type]];
          if (price === null || !base) continue;
          if (!(price <= base) || (price > 0 && !(price / base >= 0.2)))
            odd.push({ rate: key(rate), type, price, base });
        }
      }
      expect(odd).toEqual([]);
    },
  );

  it('never asks more for a cache read than for input', () => {
    const dearer = catalogue.rates.filter(({ usd }) => usd.cacheRead !== null && usd.cacheRead > (usd.input ?? 0));
    expect(dearer.map(key)).toEqual([]);
  });

  it('knows prices that can be read in the facts', () => {
    const usd = (provider: string, model: string) => findRates(catalogue, { provider, model }, 'standard', NOW)[0]?.usd;
    expect(usd('openai', 'gpt-4o')).toMatchObject({ input: 2.5, cacheRead: 1.25, output: 10 });
    expect(usd('anthropic', 'claude-sonnet-4-5')).toEqual({
      input: 3,
      cacheRead: 0.3,
      cacheWrite5m: 3.75,
      cacheWrite1h: 6,
      output: 15,
    });
    expect(usd('openai', 'gpt-6-luna')).toMatchObject({ input: 0.1, cacheRead: 0.01, output: 0.5 });
    expect(usd('vertex', 'gemini-2.5-pro')).toMatchObject({ input: 1.25, cacheRead: 0.125, output: 10 });
  });

  it('says that two sources differ where they do', () => {
    const [rate] = findRates(catalogue, { provider: 'deepseek', model: 'deepseek-chat' }, 'standard', NOW);
    expect(rate).toMatchObject({ status: 'conflicting', usd: { input: 0.14, output: 0.28 } });
    expect(rate?.others?.[0]?.usd.input).toBe(0.28);
  });

  it('shows another value, or says why, wherever it marks a conflict', () => {
    const bare = catalogue.rates.filter(({ status, others, note }) => status === 'conflicting' && !others && !note);
    expect(bare.map(key)).toEqual([]);
  });

  it('has the context bands by which the profile of a workload counts, and no others', () => {
    const edges = new Set(catalogue.rates.map(({ over }) => over));
    expect([0, ...CONTEXT_EDGES]).toEqual([...edges].sort((a, b) => a - b));
  });

  it('refuses a file that is not a catalogue', () => {
    const line = ['openai', 'gpt-4o', 'default', 'standard', 0, 2.5, null, null, null, 10, 'catalogue', 1, null];
    const sources = [{ source: 'a catalogue', url: 'https://example.com/', observedOn: '2026-08-01', grade: 'K' }];
    const file = { version: '1', checkedOn: '2026-08-01', sources, rates: [line] };
    expect(() => catalogueOf(catalogueFileSchema.parse(file))).toThrow('points at source 1');
    expect(() => catalogueFileSchema.parse({ ...file, rates: [line.with(5, -1)] })).toThrow();
  });
});

describe('rateForBand', () => {
  const rates = findRates(catalogue, { provider: 'vertex', model: 'gemini-2.5-pro' }, 'standard', NOW);

  it('takes the longest band that the request reaches', () => {
    expect(rates.map((rate) => rate.over)).toEqual([0, 200_000]);
    expect(rateForBand(rates, 0)?.usd.input).toBe(1.25);
    expect(rateForBand(rates, 128_000)?.usd.input).toBe(1.25);
    expect(rateForBand(rates, 200_000)?.usd.input).toBe(2.5);
    expect(rateForBand([...rates].reverse(), 272_000)?.usd.input).toBe(2.5);
  });

  it('is null where no band reaches down', () => {
    expect(rateForBand(rates.slice(1), 0)).toBeNull();
    expect(rateForBand([], 0)).toBeNull();
  });
});

describe('findRates', () => {
  it('is empty for what is unknown, and does not take another region for it', () => {
    expect(findRates(catalogue, { provider: 'openai', model: 'gpt-99' }, 'standard', NOW)).toEqual([]);
    expect(findRates(catalogue, { provider: 'openai', model: 'gpt-4o', region: 'mars' }, 'standard', NOW)).toEqual([]);
  });
});
