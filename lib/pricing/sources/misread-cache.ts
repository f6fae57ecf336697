import type { Finding } from '../../workloads/finding';
import type { ObservedRow } from './rate-observation';

const CACHE_COLUMNS = {
  cache_read_usd_per_mtok: null,
  cache_write_5m_usd_per_mtok: null,
  cache_write_1h_usd_per_mtok: null,
} as const;

function modelIn({ source, source_date, provider, model }: ObservedRow): string {
  return [source, source_date, provider, model].join('\t');
}

/**
 * The rows, without the cache columns of models in which a catalogue repeats its batch prices: a read at the price of input in batch
 * and a write at that of output. No vendor writes a cache at the price of output.
 */
export function withoutMisreadCache(rows: readonly ObservedRow[]): { rows: ObservedRow[]; findings: Finding[] } {
  const batch = new Map<string, ObservedRow>();
  for (const row of rows) if (row.tier === 'batch' && row.region === 'default') batch.set(modelIn(row), row);
  const misread = new Set<string>();
  for (const row of rows) {
    const { input_usd_per_mtok: input, output_usd_per_mtok: output } = batch.get(modelIn(row)) ?? {};
    if (row.tier !== 'standard' || !input || !output) continue;
    if (row.cache_read_usd_per_mtok === input && row.cache_write_5m_usd_per_mtok === output) misread.add(modelIn(row));
  }
  const findings = [...misread].map((model): Finding => {
    const [source = '', , provider = '', name = ''] = model.split('\t');
    return {
      code: 'cache-is-batch',
      says: `${source} ${provider} ${name}: its cache columns are its batch prices; left out.`,
    };
  });
  return { rows: rows.map((row) => (misread.has(modelIn(row)) ? { ...row, ...CACHE_COLUMNS } : row)), findings };
}
