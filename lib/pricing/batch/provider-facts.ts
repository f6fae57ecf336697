import { z } from 'zod';
import { shipped } from '../catalogue/shipped-data';
import data from '../data/provider-facts.json';

/** One fact about a provider's batch endpoint: what it says, where and when it was read, and its grade (see grade.ts). */
export const providerFactSchema = z.object({
  fact: z.string().min(1),
  value: z.string().min(1),
  source: z.string().min(1),
  date: z.string().min(1),
  grade: z.string().min(1),
});

/** What providers.json says of one batch offering beyond the numbers of capabilities.json. */
export const providerFactsSchema = z.object({
  provider: z.string().min(1),
  name: z.string().min(1),
  sla: z.string().nullable(),
  transport: z.array(z.string()),
  facts: z.array(providerFactSchema),
});
export type ProviderFacts = z.infer<typeof providerFactsSchema>;

/** The facts behind the capabilities, as read on 2026-11-21 (lib/pricing/data/provider-facts.md explains them); written by lib/maintain/import-provider-facts.ts. */
export const providerFacts: readonly ProviderFacts[] = shipped(data);
