import * as z from 'zod';
import { inForceSchema } from '../catalogue/in-force-schema';
import { type Rate, rateStatusSchema, serviceTierSchema, tokenRatesSchema } from '../catalogue/rate';
import { sourceSchema } from '../catalogue/rate-line';

const usdSchema = tokenRatesSchema.partial();
const noteSchema = z.string().min(1).nullable();

/**
 * data/vendor-rates.json: rates read on a vendor's page or in a dated note that quotes it, one per line. Omitted token
 * types are unknown. `source` and `others` name a source by its id.
 */
export const vendorFileSchema = z.object({
  sources: z.record(z.string(), sourceSchema),
  rates: z.array(
    z.strictObject({
      provider: z.string().min(1),
      model: z.string().min(1),
      region: z.string().min(1).default('default'),
      tier: serviceTierSchema.default('standard'),
      over: z.number().int().nonnegative().default(0),
      usd: usdSchema,
      source: z.string().min(1),
      status: rateStatusSchema.default('published'),
      note: noteSchema.default(null),
      heldUntil: z.iso.date().optional(),
      ...inForceSchema.partial().shape,
      others: z.array(z.strictObject({ source: z.string().min(1), usd: usdSchema })).optional(),
    }),
  ),
});

/** The rates of a vendor file. Throws if a source is not listed. */
export function vendorRates(file: z.output<typeof vendorFileSchema>): Rate[] {
  const sourceOf = (id: string) => {
    const source = file.sources[id];
    if (!source) throw new Error(`No source "${id}" is listed.`);
    return source;
  };
  return file.rates.map(({ usd, source, from, to, hours, others, heldUntil, ...rate }) => {
    const timed = from !== undefined || to !== undefined || hours !== undefined;
    return {
      ...rate,
      usd: complete(usd),
      ...sourceOf(source),
      ...(timed ? { inForce: { from: from ?? null, to: to ?? null, hours: hours ?? null } } : {}),
      ...(heldUntil ? { heldUntil } : {}),
      ...(others ? { others: others.map((other) => opinion(sourceOf(other.source), other.usd)) } : {}),
    };
  });
}

function opinion({ grade: _, ...source }: z.infer<typeof sourceSchema>, usd: z.infer<typeof usdSchema>) {
  return { ...source, usd: complete(usd) };
}

function complete(usd: z.infer<typeof usdSchema>): Rate['usd'] {
  return {
    input: usd.input ?? null,
    cacheRead: usd.cacheRead ?? null,
    cacheWrite5m: usd.cacheWrite5m ?? null,
    cacheWrite1h: usd.cacheWrite1h ?? null,
    output: usd.output ?? null,
  };
}
