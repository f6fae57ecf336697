import * as z from 'zod';
import { BILLED_KINDS, SAID_COSTS } from './billed-kind';

export const billedKindSchema = z.enum(BILLED_KINDS);

export const billedPartSchema = z.object({ kind: billedKindSchema, usd: z.number() });

export const saidCostsSchema = z.enum(SAID_COSTS, {
  error:
    'Use "invoice" if the costs are what the provider charged, "estimate" if they are worked out from list prices.',
});
