import * as z from 'zod';
import type { InForce } from './in-force';

/** A day or an instant in UTC. A day means its midnight. */
export const momentSchema = z.union([z.iso.date(), z.iso.datetime()]);

const hour = z.number().int().min(0).max(24);

/** Hours of the day in UTC, from (inclusive) and to (exclusive). `outside`: the rate applies at all other times. */
const hoursSchema = z.object({
  utc: z.array(z.tuple([hour, hour])).min(1),
  weekdaysOnly: z.boolean(),
  outside: z.boolean(),
});
export const inForceSchema = z.object({
  from: momentSchema.nullable(),
  to: momentSchema.nullable(),
  hours: hoursSchema.nullable(),
}) satisfies z.ZodType<InForce>;
