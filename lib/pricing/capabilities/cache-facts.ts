import * as z from 'zod';
import { gradeSchema } from '../catalogue/grade';
import { shipped } from '../catalogue/shipped-data';
import data from '../data/cache-facts.json';
import { fitsPattern } from '../models/name-pattern';
import { PROVIDERS } from '../models/provider-name';
import { plainName } from '../models/same-model';

const count = z.number().int().positive().nullable();

/**
 * How a provider caches the start that prompts share; null is what no source says. Of a range of minimums it has the
 * highest, of a range of lifetimes the lowest. "Hours" or "minutes" without a number count as two.
 */
export const cacheFactsSchema = z.object({
  /** The tokens from which a prefix is cached. */
  minimumTokens: count,
  /** Seconds after its last use for which a prefix lives if the caller asks for nothing. */
  lifetimeSeconds: count,
  /** The longest life in seconds that the provider names: on request, or where it goes well. */
  extendedLifetimeSeconds: count,
  /** Whether a shared start before changing text is cached without a mark, a key or a setting of the caller. */
  automatic: z.boolean(),
  source: z.url(),
  /** The day on which the stored copy of the source was read. */
  readOn: z.iso.date(),
  /** The day that the copy, or the note that quotes it, names as its own. */
  asOf: z.iso.date().nullable(),
  grade: gradeSchema,
  says: z.string().min(1),
});
export type CacheFacts = z.infer<typeof cacheFactsSchema>;

/** A line of cache-facts.json. `models` are patterns of names without vendor, region and date; null is every model. */
export const cacheFactsLineSchema = cacheFactsSchema.extend({
  providers: z.array(z.enum(PROVIDERS)).min(1),
  models: z.array(z.string().min(1)).min(1).nullable(),
});

const lines: readonly z.infer<typeof cacheFactsLineSchema>[] = shipped(data);

/**
 * What is known of a provider's prompt cache for a model, both named as in `resolveModel`; null if no source was read.
 * The first line that fits counts: named models stand before their family.
 */
export function cacheFactsFor(provider: string, model: string): CacheFacts | null {
  const name = plainName(model);
  const line = lines.find(
    ({ providers, models }) =>
      providers.some((one) => one === provider) &&
      (models === null || models.some((pattern) => fitsPattern(pattern, name))),
  );
  if (line === undefined) return null;
  const { providers: _providers, models: _models, ...facts } = line;
  return facts;
}
