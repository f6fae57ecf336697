import * as z from 'zod';
import { CAUSES, type Cause } from './causes';

const usd = z.number();
const tokens = z.number().nonnegative();
const causesSchema = z.object(Object.fromEntries(CAUSES.map((cause) => [cause, usd])) as Record<Cause, typeof usd>);
export type Causes = z.infer<typeof causesSchema>;

/** USD for the compared days, to the cent. The causes add up to `residual`, which is the invoice less the audit; null is unknown. */
export const checkedModelSchema = z.object({
  provider: z.string(),
  /** Null for what the invoice bills for no model. */
  model: z.string().nullable(),
  /** Null where only usage was given, without what it costs. */
  invoice: usd.nullable(),
  /** Zero where the log has no such model; null where the audit has no price for it. */
  audit: usd.nullable(),
  residual: usd.nullable(),
  causes: causesSchema.nullable(),
  /** Tokens of both sides, input and output; null where unknown. */
  tokens: z.object({ invoice: tokens.nullable(), audit: tokens.nullable() }),
});
export type CheckedModel = z.infer<typeof checkedModelSchema>;

export const invoiceCheckSchema = z.object({
  /** What was compared: whole days (UTC), the last one included. */
  periods: z.array(z.object({ providers: z.array(z.string()), from: z.string(), to: z.string() })),
  models: z.array(checkedModelSchema),
  /** Sums over the models whose residual is known; `unknown` counts the others. */
  totals: z.object({
    invoice: usd,
    audit: usd,
    residual: usd,
    causes: causesSchema,
    unknown: z.number().int().nonnegative(),
  }),
  /** What was not compared and why, in sentences. */
  notes: z.array(z.string()),
});
export type InvoiceCheck = z.infer<typeof invoiceCheckSchema>;
