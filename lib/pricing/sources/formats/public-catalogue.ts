import type { TokenRates } from '../../catalogue/rate';
import type { ObservedRow } from '../rate-observation';

/** The public catalogues that can be read in their own format. */
export const PUBLIC_CATALOGUES = ['litellm', 'models.dev', 'pi-ai', 'openrouter'] as const;
export type PublicCatalogue = (typeof PUBLIC_CATALOGUES)[number];

/** What a catalogue says on one day. `unread` names entries of another form, which are left out. */
export type ReadCatalogue = { source: PublicCatalogue; day: string; rows: ObservedRow[]; unread: string[] };

/** An object of a file that anyone may have written: each field is checked where it is used. */
export type CatalogueEntry = Record<string, unknown>;

export function isEntry(value: unknown): value is CatalogueEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 271,999, 272,000 and 272,001 are one edge: "from 272K on" and "above 272K". Empty for the shortest band. */
export function bandName(above: number): string {
  const edge = above % 1000 === 1 ? above - 1 : above;
  return edge > 0 ? `gt-${Math.ceil(edge / 1000)}k` : '';
}

/** A row for the shortest context band. USD per million tokens. */
export function rowOf(
  source: PublicCatalogue,
  day: string,
  { provider, model, tier }: { provider: string; model: string; tier: string },
  usd: TokenRates,
): ObservedRow {
  return {
    source,
    source_date: day,
    provider,
    model,
    region: 'default',
    tier,
    context_band: '',
    input_usd_per_mtok: usd.input,
    cache_read_usd_per_mtok: usd.cacheRead,
    cache_write_5m_usd_per_mtok: usd.cacheWrite5m,
    cache_write_1h_usd_per_mtok: usd.cacheWrite1h,
    output_usd_per_mtok: usd.output,
  };
}
