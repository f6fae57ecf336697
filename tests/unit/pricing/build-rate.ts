import type { Rate, TokenRates } from '../../../lib/pricing/catalogue/rate';

/** A standard rate of gpt-x at OpenAI: $2 in, $0.50 cached, $8 out. */
export function buildRate({ usd, ...rest }: Partial<Omit<Rate, 'usd'>> & { usd?: Partial<TokenRates> } = {}): Rate {
  return {
    provider: 'openai',
    model: 'gpt-x',
    region: 'default',
    tier: 'standard',
    over: 0,
    usd: { input: 2, cacheRead: 0.5, cacheWrite5m: null, cacheWrite1h: null, output: 8, ...usd },
    status: 'catalogue',
    source: 'a catalogue',
    url: 'https://example.com/',
    observedOn: '2026-08-01',
    note: null,
    ...rest,
  };
}

/** A period without hours. */
export function from(start: string | null, end: string | null = null) {
  return { from: start, to: end, hours: null };
}
