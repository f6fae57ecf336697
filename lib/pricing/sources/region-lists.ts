import type { Finding } from '../../workloads/finding';
import type { ObservedRow } from './rate-observation';

const PRICES = ['input_usd_per_mtok', 'output_usd_per_mtok'] as const;

function offerIn({ source, source_date, provider, model, tier, context_band }: ObservedRow): string {
  return [source, source_date, provider, model, tier, context_band].join('\t');
}

/**
 * The rows without lists of Regions at the price of no Region. A catalogue fills in what it does not know so: Portkey lists 19 Regions
 * of Amazon Nova at Virginia's price, most of which do not sell it, and one of which LiteLLM prices a fifth dearer. A Region in a row of
 * its own is kept.
 */
export function withoutFilledRegions(rows: readonly ObservedRow[]): { rows: ObservedRow[]; findings: Finding[] } {
  const general = new Map<string, ObservedRow>();
  for (const row of rows) if (row.region === 'default') general.set(offerIn(row), row);
  const findings: Finding[] = [];
  const kept = rows.filter((row) => {
    const base = row.provider === 'bedrock' && row.region.includes(',') ? general.get(offerIn(row)) : undefined;
    if (base === undefined || PRICES.some((price) => row[price] !== base[price])) return true;
    const regions = row.region.split(',').length;
    const says = `${row.source} ${row.provider} ${row.model} ${row.tier}: ${regions} Regions at the price of no Region; refused.`;
    findings.push({ code: 'filled-regions', says });
    return false;
  });
  return { rows: kept, findings };
}
