import * as z from 'zod';
import { rateSchema, rateStatusSchema, serviceTierSchema } from '../../pricing/catalogue/rate';
import { listedModels } from '../../pricing/list/listed-rates';
import { filterModels, pagesOf } from '../../pricing/list/price-filter';
import { priceOverrideSchema } from '../../pricing/overrides/price-override';
import { currentPrices } from './current-prices';

/** About 100 kB of JSON. */
const RATES_PER_PAGE = 200;

const name = z.string().trim().min(1).max(200).optional();

/** The part of the price list to show (lib/pricing/list/price-filter.ts). */
export const priceListQuerySchema = z.object({
  search: name.describe('Words that must all occur in the name of the model or of its provider.'),
  provider: name,
  tier: serviceTierSchema.optional(),
  status: z
    .union([rateStatusSchema, z.literal('old')])
    .optional()
    .describe('old: read more than 90 days ago.'),
  page: z.coerce.number().int().positive().default(1),
});

/** The price list of this installation, USD per million tokens, and what was entered here. */
export const priceListSchema = z.object({
  catalogue: z.string().describe('The version of the catalogue.'),
  models: z.array(z.object({ provider: z.string(), model: z.string(), rates: z.array(rateSchema) })),
  found: z.object({ models: z.number(), rates: z.number() }).describe('On all pages.'),
  page: z.number(),
  pages: z.number(),
  overrides: z
    .array(priceOverrideSchema)
    .describe('Everything that was ever entered, oldest first. The id withdraws one: DELETE /api/prices/ID.'),
});

/** A page of the rates that pass a filter, with all overrides. */
export async function listedPrices(
  asked: z.output<typeof priceListQuerySchema>,
): Promise<z.output<typeof priceListSchema>> {
  const { page, search, provider, tier, status } = asked;
  const { catalogue, overrides } = await currentPrices();
  const nowMs = Date.now();
  const filter = {
    ...(search === undefined ? {} : { search }),
    ...(provider === undefined ? {} : { provider }),
    ...(tier === undefined ? {} : { tier }),
    ...(status === undefined ? {} : { status }),
  };
  const found = filterModels(listedModels(catalogue, nowMs), filter, nowMs);
  const pages = pagesOf(found, RATES_PER_PAGE);
  return {
    catalogue: catalogue.version,
    models: (pages[page - 1] ?? []).map((listed) => ({ ...listed, rates: [...listed.rates] })),
    found: { models: found.length, rates: found.reduce((sum, { rates }) => sum + rates.length, 0) },
    page,
    pages: pages.length,
    overrides: [...overrides],
  };
}
