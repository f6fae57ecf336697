import type { ObservedRow, RateObservation } from '../../../../lib/pricing/sources/rate-observation';
import { buildRate } from '../build-rate';

/** A row of LiteLLM: gpt-x at OpenAI, $2 in and $8 out. */
export function buildRow(more: Partial<ObservedRow> = {}): ObservedRow {
  return {
    source: 'litellm',
    source_date: '2026-08-01',
    provider: 'openai',
    model: 'gpt-x',
    region: 'default',
    tier: 'standard',
    context_band: '',
    input_usd_per_mtok: 2,
    cache_read_usd_per_mtok: null,
    cache_write_5m_usd_per_mtok: null,
    cache_write_1h_usd_per_mtok: null,
    output_usd_per_mtok: 8,
    ...more,
  };
}

/** What a catalogue says of gpt-x at OpenAI: $2 in, $0.50 cached, $8 out. */
export function buildObservation({
  usd,
  ...more
}: Partial<Omit<RateObservation, 'usd'>> & { usd?: Partial<RateObservation['usd']> } = {}): RateObservation {
  return {
    provider: 'openai',
    model: 'gpt-x',
    region: 'default',
    tier: 'standard',
    over: 0,
    usd: { ...buildRate().usd, ...usd },
    source: 'a catalogue 2026-08-01',
    url: 'https://example.com/',
    observedOn: '2026-08-01',
    grade: 'K',
    note: null,
    derived: null,
    ...more,
  };
}
