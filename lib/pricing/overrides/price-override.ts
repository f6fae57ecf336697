import * as z from 'zod';
import { nearestNames } from '../../workloads/nearest-names';
import { CONTEXT_EDGES } from '../catalogue/context-edges';
import { momentSchema } from '../catalogue/in-force-schema';
import { modelAliasSchema } from '../catalogue/model-alias';
import { serviceTierSchema, tokenRatesSchema } from '../catalogue/rate';
import { canonicalProvider, PROVIDERS } from '../models/provider-name';

export const MOST_RATES = 20_000;
const name = z.string().trim().min(1).max(200);
const providerSchema = name.transform((spelling, context) => {
  const provider = canonicalProvider(spelling);
  if (provider !== null) return provider;
  context.addIssue(notKnown(spelling));
  return z.NEVER;
});

function notKnown(spelling: string): string {
  const near = nearestNames(PROVIDERS, spelling);
  const which = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Choose one of: ${PROVIDERS.join(', ')}.`;
  return `"${spelling}" is not a provider of the catalogue. ${which}`;
}

const periodShape = { from: momentSchema.nullable().default(null), to: momentSchema.nullable().default(null) };
const endsAfterItBegins = ({ from, to }: { from: string | null; to: string | null }) =>
  from === null || to === null || Date.parse(from) < Date.parse(to);
const PERIOD_PROBLEM = { error: 'it ends before it begins', path: ['to'] };

/** What a user pays for a model, in USD per million tokens. A model that the catalogue lacks is added by its first rate. */
export const overrideRateSchema = z
  .strictObject({
    provider: providerSchema,
    model: name.transform((text) => text.toLowerCase()),
    region: name.default('default'),
    tier: serviceTierSchema.default('standard'),
    over: z.literal([0, ...CONTEXT_EDGES]).default(0),
    usd: tokenRatesSchema.partial().refine((usd) => usd.input !== undefined && usd.input !== null, {
      error: 'an input price is needed',
      path: ['input'],
    }),
    ...periodShape,
  })
  .refine(endsAfterItBegins, PERIOD_PROBLEM);
export type OverrideRate = z.output<typeof overrideRateSchema>;

const PERCENT_PROBLEM = 'it must be from 0 to 100 percent';

/** A negotiated discount: percent off every listed rate of a provider, and the committed spend there. */
export const discountSchema = z
  .strictObject({
    provider: providerSchema,
    percentOff: z.number(PERCENT_PROBLEM).min(0, PERCENT_PROBLEM).max(100, PERCENT_PROBLEM),
    /** The tiers it applies to; null means all. */
    tiers: z.array(serviceTierSchema).min(1).nullable().default(null),
    /** USD a month that are paid in any case; null if nothing was committed. */
    commitmentUsd: z.number().positive('it must be above 0 USD a month').nullable().default(null),
    ...periodShape,
  })
  .refine(endsAfterItBegins, PERIOD_PROBLEM);
export type Discount = z.output<typeof discountSchema>;

/** Where list prices were read: the source of each of their rates. */
const listedInSchema = z.strictObject({ source: name, url: z.url(), observedOn: z.iso.date() });

/**
 * What an override changes. A `file` is many rates that are entered and withdrawn together. Those of a public catalogue
 * (`listedIn`) are list prices: discounts and what a user pays go before them.
 */
export const priceChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rate'), rate: overrideRateSchema }),
  z.strictObject({ kind: z.literal('alias'), alias: modelAliasSchema }),
  z.strictObject({ kind: z.literal('discount'), discount: discountSchema }),
  z.strictObject({
    kind: z.literal('file'),
    name,
    rates: z.array(overrideRateSchema).min(1).max(MOST_RATES),
    listedIn: listedInSchema.optional(),
  }),
]);
export type PriceChange = z.output<typeof priceChangeSchema>;

/** Who changed a price and why. Both are required, so every figure that uses an override is traceable. */
export const authorSchema = z.object({ by: name, reason: z.string().trim().min(1).max(1000) });

/** A stored override. Dates are ISO 8601 in UTC. `withdrawn` is null while it is in force. */
export const priceOverrideSchema = z.object({
  id: z.string(),
  change: priceChangeSchema,
  by: z.string(),
  reason: z.string(),
  on: z.string(),
  withdrawn: z.object({ by: z.string(), reason: z.string(), on: z.string() }).nullable(),
});
export type PriceOverride = z.output<typeof priceOverrideSchema>;
