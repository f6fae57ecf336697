import { z } from 'zod';

/**
 * What the costs of a log are. `invoice`: what the provider charged. `estimate`: what a gateway or a tool worked out from list
 * prices, so a discount is not in it. `unknown`: nobody has said, so it counts as an invoice.
 */
export const BILLED_KINDS = ['invoice', 'estimate', 'unknown'] as const;
export const billedKindSchema = z.enum(BILLED_KINDS);
export type BilledKind = z.output<typeof billedKindSchema>;

/** What a format or a person can say of costs. */
export const SAID_COSTS = ['invoice', 'estimate'] as const;
export const saidCostsSchema = z.enum(SAID_COSTS, {
  error:
    'Use "invoice" if the costs are what the provider charged, "estimate" if they are worked out from list prices.',
});
export type SaidCosts = z.output<typeof saidCostsSchema>;
