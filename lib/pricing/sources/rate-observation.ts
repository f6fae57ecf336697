import * as z from 'zod';
import type { Finding } from '../../workloads/finding';
import type { Grade } from '../catalogue/grade';
import { type ServiceTier, serviceTierSchema, type TokenRates } from '../catalogue/rate';
import { bareModel, withoutProfile } from '../models/model-spellings';
import { splitTier } from '../models/name-tier';
import { canonicalProvider, type Provider } from '../models/provider-name';

const cell = z
  .string()
  .refine((text) => Number.isFinite(Number(text)) && Number(text) >= 0, 'not a price')
  .transform((text) => (text === '' ? null : Number(text)));

/**
 * A row of a file of observed rates (lib/maintain/README.md): one public catalogue's price on one day, in USD per
 * million tokens.
 */
export const observedRowSchema = z.object({
  source: z.enum(['litellm', 'portkey-models', 'pi-ai', 'models.dev', 'openrouter', 'docs.x.ai']),
  source_date: z.iso.date(),
  provider: z.string(),
  model: z.string(),
  region: z.string(),
  tier: z.string(),
  context_band: z.string().regex(/^$|^(lte|gt)-\d+k$/),
  input_usd_per_mtok: cell,
  cache_read_usd_per_mtok: cell,
  cache_write_5m_usd_per_mtok: cell,
  cache_write_1h_usd_per_mtok: cell,
  output_usd_per_mtok: cell,
});
export type ObservedRow = z.output<typeof observedRowSchema>;

/** One row in the catalogue's names. `note` says where the name was corrected. */
export type RateObservation = {
  provider: Provider;
  model: string;
  region: string;
  tier: ServiceTier;
  over: number;
  usd: TokenRates;
  source: string;
  url: string;
  observedOn: string;
  grade: Grade;
  note: string | null;
  /** The rule by which the price was corrected; null if it is what the source says. */
  derived: string | null;
};

/** The name, the address and the grade of each source. */
export const SOURCES: Record<ObservedRow['source'], { name: string; url: string; grade: Grade }> = {
  litellm: {
    name: 'litellm model_prices',
    url: 'https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json',
    grade: 'K',
  },
  'portkey-models': { name: 'portkey-models', url: 'https://github.com/Portkey-AI/models', grade: 'K' },
  'pi-ai': { name: 'pi-ai', url: 'https://www.npmjs.com/package/@earendil-works/pi-ai', grade: 'K' },
  'models.dev': { name: 'models.dev', url: 'https://models.dev', grade: 'K' },
  openrouter: { name: 'OpenRouter', url: 'https://openrouter.ai/api/v1/models', grade: 'K' },
  'docs.x.ai': { name: "xAI's pricing page", url: 'https://docs.x.ai/developers/pricing', grade: 'C' },
};

/** The general regions of price lists. The clouds have regions of their own, which the names of models carry. */
const REGIONS = ['default', 'global', 'us', 'eu'];
const CLOUD_REGIONS: Partial<Record<Provider, RegExp>> = {
  bedrock: /^[a-z]{2}(-gov)?-[a-z]+-\d$/,
  vertex: /^[a-z]+-[a-z]+\d+$/,
};
/** LiteLLM's names of Bedrock models in a Region: bedrock/eu-central-1/anthropic.claude-v1. */
const REGION_IN_PATH = /^(?:bedrock\/)?([a-z]{2}(?:-gov)?-[a-z]+-\d)\//;
const AZURE_REGIONS: Record<string, string> = { us: 'us', eu: 'eu', global: 'global', 'global-standard': 'global' };

/** A class of model sizes from a price list ("4b", "together-ai-81.1b-110b", "up-to-150m"), a name that follows another model, or none. */
const NO_MODEL =
  /^$|^~|\/$|^\d+b$|-\d+(\.\d+)?[bm](-moe)?-(to-)?(up-to-)?\d+(\.\d+)?[bm](-|$)|up-to-\d|above-\d|^[a-z-]+-default$/;

function boundary(band: string): number {
  return band.startsWith('gt-') ? Number.parseInt(band.slice(3), 10) * 1000 : 0;
}

function isKept(provider: Provider, region: string): boolean {
  return REGIONS.includes(region) || (CLOUD_REGIONS[provider]?.test(region) ?? false);
}

/** What a source says a provider sells, whatever region, tier and band. */
export function offerOf({
  source,
  provider,
  model,
}: Pick<ObservedRow, 'provider' | 'model'> & { source: string }): string {
  return [source, provider, model].join('\t');
}

/** The input lengths, in tokens, by which profiles count; `any` where they are made from what is read. */
export type CountedEdges = readonly number[] | 'any';

/** Whether profiles count the tokens of a band. */
export function isCountedBand(band: string, counted: CountedEdges): boolean {
  return band === '' || counted === 'any' || counted.includes(Number.parseInt(band.replace(/\D+/, ''), 10) * 1000);
}

/** A row in the catalogue's names, once per kept region; or the reason it is skipped. */
export function readObservation(row: ObservedRow, counted: CountedEdges): RateObservation[] | Finding {
  const where = `${row.source} ${row.provider} ${row.model} ${row.tier}`;
  const provider = canonicalProvider(row.provider);
  if (!provider) return { code: 'unknown-provider', says: `${where}: the provider is not in the catalogue.` };
  const named = row.tier === 'standard' ? splitTier(row.provider, row.model) : { name: row.model, tier: null };
  const tier = serviceTierSchema.safeParse(named.tier ?? row.tier);
  if (!tier.success) return { code: 'unknown-tier', says: `${where}: no such service tier.` };

  const [path = '', inPath] = (provider === 'bedrock' && REGION_IN_PATH.exec(named.name)) || [];
  let model = bareModel(provider, named.name.slice(path.length));
  let regions = (inPath ?? row.region).split(',').filter((region) => isKept(provider, region));
  const slash = model.indexOf('/');
  if (slash > 0 && provider === 'azure') {
    const region = AZURE_REGIONS[model.slice(0, slash)];
    regions = region ? [region] : [];
    model = model.slice(slash + 1);
  }
  // AWS prices a profile by where it is called from, and no name says both.
  if (provider === 'bedrock' && withoutProfile(model) !== model) regions = regions.filter((one) => one === 'default');
  if (regions.length === 0 || (slash > 0 && provider === 'bedrock')) {
    return { code: 'region-not-kept', says: `${where} ${row.region}: a region that no name of a model carries.` };
  }
  // A bare `claude-sonnet-4-6` says neither its profile nor its Region, which have prices of their own.
  if (provider === 'bedrock' && !model.includes('.')) {
    return { code: 'no-vendor', says: `${where}: a name of Bedrock without a vendor has the price of no profile.` };
  }
  let over = boundary(row.context_band);
  let note: string | null = null;
  const suffix = /-((?:lte|gt)-\d+k)$/.exec(model);
  if (suffix?.[1]) {
    model = model.slice(0, suffix.index);
    over = boundary(suffix[1]);
    // providers.md, Vertex: the long rate starts above 200K tokens. Portkey's names say 128k for every Gemini model.
    if (over === 128_000 && !model.startsWith('gemini-1.')) {
      over = 200_000;
      note = `${row.source} names this band gt-128k; Google's price list and LiteLLM say 200K.`;
    }
  }
  if (!isCountedBand(row.context_band, counted)) {
    return { code: 'band-not-counted', says: `${where} ${row.context_band}: profiles count no tokens by this length.` };
  }
  if (NO_MODEL.test(model)) return { code: 'not-a-model', says: `${where}: names a class of models, not a model.` };
  const usd = {
    input: row.input_usd_per_mtok,
    cacheRead: row.cache_read_usd_per_mtok,
    cacheWrite5m: row.cache_write_5m_usd_per_mtok,
    cacheWrite1h: row.cache_write_1h_usd_per_mtok,
    output: row.output_usd_per_mtok,
  };
  const { name, url, grade } = SOURCES[row.source];
  const origin = { source: `${name} ${row.source_date}`, url, observedOn: row.source_date, grade };
  return regions.map((region) => ({
    provider,
    model,
    region,
    tier: tier.data,
    over,
    usd,
    ...origin,
    note,
    derived: null,
  }));
}
