import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ObservedRow } from '../pricing/sources/rate-observation';

const usd = z.number().nonnegative();
const costSchema = z.object({ input: usd, output: usd, cacheRead: usd, cacheWrite: usd });
const tierSchema = costSchema.extend({ inputTokensAbove: z.number().int().positive() });
const fileSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      id: z.string().min(1),
      provider: z.string().min(1),
      type: z.string(),
      cost: costSchema.extend({ tiers: z.array(tierSchema).optional() }),
    }),
  ),
);

/** Whether a path is the data folder of the npm package @earendil-works/pi-ai, unpacked: dist/providers/data. */
export function isPiAiFolder(path: string): boolean {
  return readdirSync(path).includes('.manifest.json');
}

/**
 * The chat models of pi-ai's data folder as observed rows. Its zeros for cached tokens mean that it names no price. It
 * has batch prices only for OpenRouter, whose ids end in `:batch`.
 */
export function piAiRows(folder: string): ObservedRow[] {
  const manifest = z.object({ generatedAt: z.iso.datetime() });
  const { generatedAt } = manifest.parse(JSON.parse(readFileSync(join(folder, '.manifest.json'), 'utf8')));
  const files = readdirSync(folder).filter((name) => /^[a-z].*\.json$/.test(name));
  return files.sort().flatMap((name) => {
    const apis = fileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const models = Object.values(apis).flatMap((byId) => Object.values(byId));
    return models
      .filter(({ type }) => type === 'chat')
      .flatMap(({ id, provider, cost }) => {
        const { tiers = [], ...first } = cost;
        const bands = [{ ...first, inputTokensAbove: 0 }, ...tiers];
        return bands.map(
          (band): ObservedRow => ({
            source: 'pi-ai',
            source_date: generatedAt.slice(0, 10),
            provider,
            model: id.replace(/:batch$/, ''),
            region: 'default',
            tier: id.endsWith(':batch') ? 'batch' : 'standard',
            context_band: bandName(band.inputTokensAbove),
            input_usd_per_mtok: band.input,
            cache_read_usd_per_mtok: band.cacheRead || null,
            cache_write_5m_usd_per_mtok: band.cacheWrite || null,
            cache_write_1h_usd_per_mtok: null,
            output_usd_per_mtok: band.output,
          }),
        );
      });
  });
}

/** 271,999 and 272,000 are one edge: "from 272K on" and "above 272K". */
function bandName(above: number): string {
  return above === 0 ? '' : `gt-${Math.ceil(above / 1000)}k`;
}
