import * as z from 'zod';
import { gradeSchema } from './grade';
import { inForceSchema } from './in-force-schema';

export const SERVICE_TIERS = ['standard', 'batch', 'flex', 'priority'] as const;
export const serviceTierSchema = z.enum(SERVICE_TIERS);
export type ServiceTier = z.infer<typeof serviceTierSchema>;

export const TOKEN_TYPES = ['input', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h', 'output'] as const;

const usdPerMtok = z.number().nonnegative().nullable();

/** USD per million tokens of each type; null if no source has a rate. */
export const tokenRatesSchema = z.object({
  input: usdPerMtok,
  cacheRead: usdPerMtok,
  cacheWrite5m: usdPerMtok,
  cacheWrite1h: usdPerMtok,
  output: usdPerMtok,
});
export type TokenRates = z.infer<typeof tokenRatesSchema>;

/**
 * The status of a rate: read on the vendor's page, the same in two public catalogues, in one catalogue alone, derived by
 * a documented rule, different in two sources, entered by a user of this installation, or not known.
 */
export const RATE_STATUSES = [
  'published',
  'catalogue',
  'single',
  'derived',
  'conflicting',
  'override',
  'unknown',
] as const;
export const rateStatusSchema = z.enum(RATE_STATUSES);
export type RateStatus = z.infer<typeof rateStatusSchema>;

/** A different value for the same rate from another source. */
const otherOpinionSchema = z.object({
  source: z.string().min(1),
  url: z.string().optional(),
  observedOn: z.iso.date(),
  usd: tokenRatesSchema,
});
export type OtherOpinion = z.infer<typeof otherOpinionSchema>;

/**
 * The rates of one provider, model, region, tier and context band. A provider is a sales channel: OpenAI's own API and
 * Azure have separate rates for the same model. `over`: applies to requests with more input tokens than this.
 */
export const rateSchema = z.object({
  provider: z.string(),
  model: z.string(),
  region: z.string(),
  tier: serviceTierSchema,
  over: z.number().int().nonnegative(),
  usd: tokenRatesSchema,
  status: rateStatusSchema,
  source: z.string().min(1),
  /** The address of the source; absent for rates that a user entered. */
  url: z.string().optional(),
  observedOn: z.iso.date(),
  grade: gradeSchema.optional(),
  /** The rule of a derived rate, or anything else a reader must know. */
  note: z.string().nullable(),
  /** When it applies; absent means always. */
  inForce: inForceSchema.optional(),
  /** The last day to which the vendor holds a promotion, if it has not said what follows. */
  heldUntil: z.iso.date().optional(),
  /** Token types that no source prices, so that `usd` has the most they can cost; absent for what sources say. */
  assumed: z.array(z.enum(TOKEN_TYPES)).optional(),
  /** What output costs at least and at most, where the log does not tell which requests thought; `usd.output` lies between. */
  outputRange: z.object({ low: z.number().nonnegative(), high: z.number().nonnegative() }).optional(),
  /** Absent unless sources differ. */
  others: z.array(otherOpinionSchema).optional(),
  /** The ids of the overrides it comes from; absent for a shipped rate. */
  overrides: z.array(z.string()).optional(),
});
export type Rate = z.infer<typeof rateSchema>;
