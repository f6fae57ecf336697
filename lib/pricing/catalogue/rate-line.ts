import * as z from 'zod';
import { gradeSchema } from './grade';
import { inForceSchema } from './in-force-schema';
import { type Rate, rateStatusSchema, serviceTierSchema, type TokenRates } from './rate';

/** A source of rates: its name, its address, the day it was read, and its grade. */
export const sourceSchema = z.object({
  source: z.string().min(1),
  url: z.url(),
  observedOn: z.iso.date(),
  grade: gradeSchema,
});
export type RateSource = z.infer<typeof sourceSchema>;

const usd = z.number().nonnegative().nullable();
const index = z.number().int().nonnegative();

/**
 * Fields that few rates have: a period or hours of the day, the day to which a promotion is held, and other sources'
 * prices (index of the source, then the five prices).
 */
const detailsSchema = z.object({
  inForce: inForceSchema.optional(),
  heldUntil: z.iso.date().optional(),
  others: z.array(z.tuple([index, usd, usd, usd, usd, usd])).optional(),
});

/**
 * One rate as a line of data/rates.json, in USD per million tokens: provider, model, region, tier, over, input, cache
 * read, cache write 5m, cache write 1h, output, status, source index, note, and details if there are any.
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
  detailsSchema.optional(),
]);
type RateLine = z.infer<typeof rateLineSchema>;

/** The rate of a line. Throws if the line points at a source that the file does not list. */
export function rateOfLine(line: RateLine, sources: readonly RateSource[]): Rate {
  const [provider, model, region, tier, over, input, cacheRead, cacheWrite5m, cacheWrite1h, output, status, at, note] =
    line;
  const { inForce, heldUntil, others } = line[13] ?? {};
  const sourceAt = (place: number): RateSource => {
    const source = sources[place];
    if (source) return source;
    throw new Error(`Rate of ${provider} ${model} points at source ${place}, but only ${sources.length} are listed.`);
  };
  const opinions = others?.map(([place, ...prices]) => {
    const { grade: _, ...from } = sourceAt(place);
    return { ...from, usd: usdOfList(prices) };
  });
  return {
    provider,
    model,
    region,
    tier,
    over,
    usd: { input, cacheRead, cacheWrite5m, cacheWrite1h, output },
    status,
    ...sourceAt(at),
    note,
    ...(inForce ? { inForce } : {}),
    ...(heldUntil ? { heldUntil } : {}),
    ...(opinions ? { others: opinions } : {}),
  };
}

/** The line of a rate. Throws if one of its sources is not listed. */
export function lineOfRate(rate: Rate, sources: readonly RateSource[]): RateLine {
  const placeOf = ({ source, observedOn }: { source: string; observedOn: string }) => {
    const at = sources.findIndex((listed) => listed.source === source && listed.observedOn === observedOn);
    if (at < 0) throw new Error(`Source ${source} of ${rate.provider} ${rate.model} is not listed.`);
    return at;
  };
  const { provider, model, region, tier, over, usd, status, note, inForce, heldUntil, others } = rate;
  const prices = listOfUsd(usd);
  const opinions = others?.map((other): [number, ...Prices] => [placeOf(other), ...listOfUsd(other.usd)]);
  const details = {
    ...(inForce ? { inForce } : {}),
    ...(heldUntil ? { heldUntil } : {}),
    ...(opinions ? { others: opinions } : {}),
  };
  const line: RateLine = [provider, model, region, tier, over, ...prices, status, placeOf(rate), note];
  if (Object.keys(details).length > 0) line[13] = details;
  return line;
}

type Price = number | null;
type Prices = [Price, Price, Price, Price, Price];

function usdOfList([input, cacheRead, cacheWrite5m, cacheWrite1h, output]: Prices): TokenRates {
  return { input, cacheRead, cacheWrite5m, cacheWrite1h, output };
}

function listOfUsd({ input, cacheRead, cacheWrite5m, cacheWrite1h, output }: TokenRates): Prices {
  return [input, cacheRead, cacheWrite5m, cacheWrite1h, output];
}
