import * as z from 'zod';
import { latencyClassSchema } from '../../../lib/latency/latency-class-schema';
import { QUESTION_IDS } from '../../../lib/latency/questions';
import { intakeSchema } from '../../../lib/reports/intake';
import { workloadProfileSchema } from '../../../lib/workloads/profile/profile';
import type { Archetype } from '../archetypes/archetype';
import { type EvaluatedLog, generateAudit, tokenPrice } from '../archetypes/generate-audit';
import { HELD_OUT_ARCHETYPES } from '../archetypes/held-out';
import { TUNED_ARCHETYPES } from '../archetypes/tuned';
import { langfuseObservations } from '../formats/langfuse';
import { litellmSpendLogs } from '../formats/litellm';
import { otlpTraces } from '../formats/otlp-traces';
import { plainCsv } from '../formats/plain-csv';
import type { WrittenLog } from '../formats/written-log';
import { DAY_MS } from '../logs/calendar';
import { heldSchema, readLog } from './read-log';

export const FORMATS = ['plain CSV', 'LiteLLM', 'OTLP traces', 'Langfuse'] as const;
export type Format = (typeof FORMATS)[number];
export const HALVES = ['tuned', 'held out'] as const;
export type Half = (typeof HALVES)[number];

const WRITERS: Record<Format, (log: EvaluatedLog) => WrittenLog> = {
  'plain CSV': plainCsv,
  LiteLLM: litellmSpendLogs,
  'OTLP traces': otlpTraces,
  Langfuse: langfuseObservations,
};
export const ARCHETYPES: Record<Half, readonly Archetype[]> = {
  tuned: TUNED_ARCHETYPES,
  'held out': HELD_OUT_ARCHETYPES,
};

const usdPerToken = z.number().nonnegative();

/** What is known of a unit once its calls are gone: the truth about it, and USD per token of its model. */
const knownUnitSchema = z.object({
  place: z.number().int().nonnegative(),
  archetype: z.string(),
  use: z.string(),
  truth: latencyClassSchema,
  callByCall: z.boolean(),
  once: z.boolean(),
  /** Honest answers that do not follow from the truth. */
  answers: z.partialRecord(z.enum(QUESTION_IDS), z.string()),
  /** The log holds too little of it to tell by its shape: asking is as right as the true class. */
  mayAsk: z.boolean(),
  price: z.object({ input: usdPerToken, output: usdPerToken }),
});
export type KnownUnit = z.infer<typeof knownUnitSchema>;

/** A log in one format, read, with the truth. It can be kept as JSON. */
export const evaluatedAuditSchema = z.object({
  half: z.enum(HALVES),
  format: z.enum(FORMATS),
  seed: z.number().int(),
  units: z.array(knownUnitSchema),
  held: z.array(heldSchema),
  intake: intakeSchema,
  profiles: z.array(workloadProfileSchema),
});
export type EvaluatedAudit = z.infer<typeof evaluatedAuditSchema>;

/** The same log of a half in one format after the other. Throws where a format lost a call. */
export async function* evaluatedAudits(
  half: Half,
  seed: number,
  formats: readonly Format[] = FORMATS,
  archetypes: readonly Archetype[] = ARCHETYPES[half],
): AsyncGenerator<EvaluatedAudit> {
  const log = generateAudit(archetypes, `${half}/${seed}`);
  const units = log.units.map(
    ({ place, archetype, use, provider, model, calls }): KnownUnit => ({
      place,
      archetype: archetype.archetype,
      use: use.use,
      truth: use.truth,
      callByCall: use.callByCall,
      once: use.once,
      answers: use.answers ?? {},
      mayAsk: isTooLittle(calls.map(({ startMs }) => startMs)),
      price: tokenPrice(provider, model),
    }),
  );
  for (const format of formats) {
    const { intake, profiles, held } = await readLog(log, WRITERS[format](log));
    yield { half, format, seed, units, held, intake, profiles };
  }
}

/** The rule of `logs/generate-logs.ts`: under 50 requests, or under three days. */
function isTooLittle(starts: readonly number[]): boolean {
  const days = starts.map((ms) => Math.floor(ms / DAY_MS));
  return starts.length < 50 || Math.max(...days) - Math.min(...days) + 1 < 3;
}
