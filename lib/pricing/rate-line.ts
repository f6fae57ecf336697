import { z } from 'zod';
import { type Rate, rateStatusSchema, serviceTierSchema } from './rate';

export const sourceSchema = z.object({ source: z.string().min(1), observedOn: z.iso.date() });
export type RateSource = z.infer<typeof sourceSchema>;

const usd = z.number().nonnegative().nullable();
const index = z.number().int().nonnegative();

/**
 * One rate as a line of data/rates.json, in USD per million tokens: provider, model, region, tier, over, input, cache read,
 * cache write 5m, cache write 1h, output, status, index of its source, note.
 */
export const rateLineSchema = z.tuple([
  z.string().min(1),
  z.string().min(1),
  z.string().min(1),
  serviceTierSchema,
  index,
  usd,
  usd,
  usd,
  usd,
  usd,
  rateStatusSchema,
  index,
  z.string().nullable(),
]);
type RateLine = z.infer<typeof rateLineSchema>;

/** The rate a line stands for. Throws when the line points at a source that the file does not list. */
export function rateOfLine(line: RateLine, sources: readonly RateSource[]): Rate {
  const [provider, model, region, tier, over, input, cacheRead, cacheWrite5m, cacheWrite1h, output, status, at, note] =
    line;
  const from = sources[at];
  if (!from)
    throw new Error(`Rate of ${provider} ${model} points at source ${at}, but only ${sources.length} are listed.`);
  const usd = { input, cacheRead, cacheWrite5m, cacheWrite1h, output };
  return { provider, model, region, tier, over, usd, status, ...from, note };
}

/** The line of a rate. Throws when its source is not listed. */
export function lineOfRate(rate: Rate, sources: readonly RateSource[]): RateLine {
  const at = sources.findIndex(({ source, observedOn }) => source === rate.source && observedOn === rate.observedOn);
  if (at < 0) throw new Error(`Source ${rate.source} of ${rate.provider} ${rate.model} is not listed.`);
  const { input, cacheRead, cacheWrite5m, cacheWrite1h, output } = rate.usd;
  const { provider, model, region, tier, over, status, note } = rate;
  return [provider, model, region, tier, over, input, cacheRead, cacheWrite5m, cacheWrite1h, output, status, at, note];
}
