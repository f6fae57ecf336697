import * as z from 'zod';
import { JOB_LIMITS } from './job-limits';
import { JOB_SHAPES } from './job-shape';

/** What may keep the cost of a build unknown. */
const UNPRICED = ['no-rate', 'no-bound'] as const;

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** USD, exact to the cent where it is a sum of a whole. */
const usdRange = z.object({ low: z.number().nonnegative(), high: z.number().nonnegative() });

const requestFileSchema = z.object({
  /** Relative to the manifest, such as requests/0001.jsonl. One file is one job. */
  file: z.string().regex(/^requests\/\d{4,}\.jsonl$/),
  /** From 1. The runs of a build each keep to the cap. */
  run: z.number().int().positive(),
  requests: count,
  bytes: count,
  sha256,
  inputTokens: z.object({
    low: count,
    high: count,
    /** `tokenizer`: the vendor's own, on all requests or a sample. `bytes`: from the length, by a factor. */
    counted: z.enum(['tokenizer', 'bytes']),
  }),
  /** Null where no rate is known, or nothing bounds the output. */
  usd: usdRange.nullable(),
});

/**
 * What a build made. It holds no prompt, no clock, no absolute path and no name of a machine, so that the same
 * inputs and settings give the same bytes.
 */
export const manifestSchema = z
  .object({
    manifestVersion: z.literal(1),
    /** The id of this build: 32 digits of the SHA-256 of its inputs and settings. */
    batch: z.string().regex(/^[0-9a-f]{32}$/),
    shape: z.enum(JOB_SHAPES),
    provider: z.string().min(1),
    endpoint: z.string().min(1),
    model: z.string().min(1),
    promptVersion: z.string().nullable(),
    schemaVersion: z.string().nullable(),
    /** The JSON Schema of the answers, copied beside the manifest. */
    schema: z.string().nullable(),
    workload: z.object({ audit: z.string(), id: z.string(), name: z.string() }).nullable(),
    inputs: z.array(z.object({ name: z.string(), bytes: count, sha256, records: count })),
    /** read = requests + repeated + doneBefore + setAside. */
    counts: z.object({ read: count, requests: count, repeated: count, doneBefore: count, setAside: count }),
    requests: z.array(requestFileSchema),
    limits: z.array(
      z.object({
        limit: z.enum(JOB_LIMITS),
        /** The provider's limit; null is unknown. */
        value: z.number().nullable(),
        /** The most that a file of this build takes of it; null where that is not known. */
        used: z.number().nullable(),
        /** The share of the limit that was left free. */
        margin: z.number().min(0).max(1),
        source: z.string().nullable(),
      }),
    ),
    usd: usdRange.nullable(),
    /** Why the cost is not known: no batch rate of the model, or a request that does not bound its answer. Null where it is known. */
    unpriced: z.enum(UNPRICED).nullable().default(null),
    capUsd: z.number().positive().nullable(),
  })
  .refine(({ requests }) => new Set(requests.map(({ file }) => file)).size === requests.length, {
    error: 'It names a file twice.',
    path: ['requests'],
  })
  .refine(({ requests, counts }) => requests.reduce((sum, file) => sum + file.requests, 0) === counts.requests, {
    error: 'Its files do not add up to its requests.',
    path: ['counts', 'requests'],
  });
export type Manifest = z.infer<typeof manifestSchema>;
export type RequestFile = z.infer<typeof requestFileSchema>;

/** A line of ids.jsonl. */
export const idLineSchema = z.object({ customId: z.string(), recordId: z.string() });
export type IdLine = z.infer<typeof idLineSchema>;

/** A line of set-aside.jsonl: never a prompt. `line` is the one on which a record starts, from 1; of Parquet it counts records. */
export const setAsideLineSchema = z.object({
  file: z.string(),
  line: z.number().int().positive(),
  recordId: z.string().nullable(),
  reason: z.string(),
  says: z.string(),
  remedy: z.string(),
});
export type SetAsideLine = z.infer<typeof setAsideLineSchema>;

/** The manifest's JSON Schema, which a build writes beside it. */
export const manifestJsonSchema = () => z.toJSONSchema(manifestSchema);
