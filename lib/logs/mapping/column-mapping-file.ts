import * as z from 'zod';
import { saidCostsSchema } from '../../workloads/billed-kind-schema';
import { isTimeZone } from '../../workloads/profile/time-zone';
import { READ_COLUMN_NAMES } from '../columns/canonical-columns';
import { DURATION_UNITS, type DurationUnit } from '../columns/column-source';
import { DATE_ORDERS } from '../columns/date-order';
import { isLogStart, START_SAYS } from '../columns/log-start';
import type { ColumnMapping } from './column-mapping';

export const canonicalColumnSchema = z.enum(READ_COLUMN_NAMES, {
  error: (issue) => `"${String(issue.input)}" is not a canonical column. Use one of: ${READ_COLUMN_NAMES.join(', ')}.`,
});

/** A time zone that this system knows, by its IANA name. */
export const timeZoneSchema = z.string().refine((name) => /^[A-Za-z][\w/+-]*$/.test(name) && isTimeZone(name), {
  error: 'Give a time zone such as Europe/Berlin or UTC.',
});

/** A share of the requests: 0.1 for a tenth. */
export const sampleRateSchema = z
  .number({ error: 'The sampling rate must be a number above 0 and at most 1, such as 0.1.' })
  .positive({ error: 'The sampling rate must be above 0.' })
  .max(1, { error: 'The sampling rate must be at most 1.' });

export const countedSchema = z.enum(['apart', 'inside'], {
  error: 'Use "apart" if cached tokens are counted separately from input tokens, "inside" if they are included.',
});

export const dateOrderSchema = z.enum(DATE_ORDERS, {
  error: 'Use "day-first" if 7/2/2026 is in February, "month-first" if it is in July.',
});

const RATE_SAYS = 'A rate is the value of one unit of the currency in dollars, such as 1.08.';

/** Dollars for one unit of a currency. */
export const ratesSchema = z.record(
  z.string().regex(/^(?!USD)[A-Z]{3}$/, { error: 'Give a currency other than USD by its three letters, such as EUR.' }),
  z.number({ error: RATE_SAYS }).min(1e-9, { error: RATE_SAYS }).max(1e6, { error: RATE_SAYS }),
);

export const startSchema = z.string().trim().refine(isLogStart, { error: START_SAYS });

const unitSchema = z.enum(Object.keys(DURATION_UNITS) as DurationUnit[]);

const pivotSchema = z.strictObject({
  by: z.array(z.string()),
  kind: z.string(),
  amount: z.string(),
  kinds: z.record(z.string(), z.union([canonicalColumnSchema, z.array(canonicalColumnSchema)])),
  times: z.number().positive().exactOptional(),
  sums: z.partialRecord(canonicalColumnSchema, z.string()).exactOptional(),
});

/** A mapping in a file or a request: file column -> canonical column, canonical column -> constant, and settings. */
export const mappingFileSchema = z.strictObject({
  columns: z.record(z.string(), canonicalColumnSchema).default({}),
  constants: z.partialRecord(canonicalColumnSchema, z.string()).default({}),
  ignored: z.array(z.string()).exactOptional(),
  models: z.record(z.string(), z.string().min(1)).exactOptional(),
  units: z
    .strictObject({
      latency_ms: unitSchema.exactOptional(),
      first_token_ms: unitSchema.exactOptional(),
      started_at: unitSchema.exactOptional(),
    })
    .exactOptional(),
  pivot: pivotSchema.exactOptional(),
  timeZone: timeZoneSchema.exactOptional(),
  sampleRate: sampleRateSchema.exactOptional(),
  only: z.record(z.string(), z.array(z.string()).min(1)).exactOptional(),
  sheet: z.string().min(1).exactOptional(),
  cached: countedSchema.exactOptional(),
  costs: saidCostsSchema.exactOptional(),
  dateOrder: dateOrderSchema.exactOptional(),
  start: startSchema.exactOptional(),
  rates: ratesSchema.exactOptional(),
});

/** Reads a mapping from JSON text. `problem` says what is wrong with it. */
export function readColumnMapping(json: string): ColumnMapping | { problem: string } {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return { problem: 'The mapping is not valid JSON.' };
  }
  const parsed = mappingFileSchema.safeParse(content);
  return parsed.success ? parsed.data : { problem: `The mapping is not valid: ${z.prettifyError(parsed.error)}` };
}
