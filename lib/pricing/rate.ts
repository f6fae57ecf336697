import { z } from 'zod';

export const SERVICE_TIERS = ['standard', 'batch', 'flex', 'priority'] as const;
export const serviceTierSchema = z.enum(SERVICE_TIERS);
export type ServiceTier = z.infer<typeof serviceTierSchema>;

const usdPerMtok = z.number().nonnegative().nullable();

/** USD per million tokens of each type; null where no source names a rate. */
export const tokenRatesSchema = z.object({
  input: usdPerMtok,
  cacheRead: usdPerMtok,
  cacheWrite5m: usdPerMtok,
  cacheWrite1h: usdPerMtok,
  output: usdPerMtok,
});
export type TokenRates = z.infer<typeof tokenRatesSchema>;

/**
 * How sure a rate is: read on the vendor's page, taken from a public catalogue, computed by a documented rule, or
 * named differently by two sources.
 */
export const rateStatusSchema = z.enum(['published', 'catalogue', 'derived', 'conflicting']);

/** The rates of one provider, model, region, tier and context band. `over`: applies to requests with more input tokens than this. */
export const rateSchema = z.object({
  provider: z.string(),
  model: z.string(),
  region: z.string(),
  tier: serviceTierSchema,
  over: z.number().int().nonnegative(),
  usd: tokenRatesSchema,
  status: rateStatusSchema,
  source: z.string().min(1),
  observedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** What the other source says, or the rule a derived rate follows. */
  note: z.string().nullable(),
});
export type Rate = z.infer<typeof rateSchema>;
