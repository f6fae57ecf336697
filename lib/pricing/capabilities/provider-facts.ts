import * as z from 'zod';
import { shipped } from '../catalogue/shipped-data';
import data from '../data/provider-facts.json';

/**
 * One fact about a provider's batch endpoint: the statement, its source, the day it was read, and its grade (see
 * grade.ts).
 */
export const providerFactSchema = z.object({
  fact: z.string().min(1),
  value: z.string().min(1),
  source: z.string().min(1),
  date: z.string().min(1),
  grade: z.string().min(1),
});

/** The facts about one batch offering beyond the numbers in capabilities.json. */
export const providerFactsSchema = z.object({
  provider: z.string().min(1),
  name: z.string().min(1),
  sla: z.string().nullable(),
  transport: z.array(z.string()),
  facts: z.array(providerFactSchema),
});
export type ProviderFacts = z.infer<typeof providerFactsSchema>;

/**
 * The facts behind the capabilities, as read on 2026-11-21 (lib/pricing/data/provider-facts.md explains them).
 * lib/maintain/import-provider-facts.ts writes them. Gateways' batches were read on 2026-11-28 and added by hand.
 */
export const providerFacts: readonly ProviderFacts[] = shipped(data);
