import type { Catalogue } from '../pricing/catalogue/catalogue';
import { batchRates } from '../pricing/lookup/batch-rates';
import { resolveModel } from '../pricing/models/resolve-model';
import type { JobShapeId, RequestBody } from './job-shape';

/** USD per million tokens in batch. */
export type BatchPrice = { input: number; output: number };

/**
 * The batch rates of a model in its shortest context band at an instant (ms since 1970), without cached input, of which nothing
 * is known before; null where a rate is unknown. Source: `batchRates` of lib/pricing.
 */
export function batchPrice(catalogue: Catalogue, shape: JobShapeId, model: string, atMs: number): BatchPrice | null {
  const ref = resolveModel(catalogue, shape, model);
  const usd = ref && batchRates(catalogue, ref, atMs)?.rates[0]?.usd;
  if (!usd || usd.input === null) return null;
  // Embeddings have no output, so their catalogues name no rate for it.
  return { input: usd.input, output: usd.output ?? 0 };
}

const PATHS = [
  ['max_tokens'],
  ['max_completion_tokens'],
  ['max_output_tokens'],
  ['generationConfig', 'maxOutputTokens'],
  ['generation_config', 'max_output_tokens'],
  ['inferenceConfig', 'maxTokens'],
  ['textGenerationConfig', 'maxTokenCount'],
  ['max_gen_len'],
] as const;

/** The most tokens that a request may be answered with, all its answers together, as it says itself; null where it says nothing. */
export function outputBound(body: RequestBody): number | null {
  const each = answerBound(body);
  return each === null ? null : each * answersOf(body);
}

/** How many answers a request asks for, each of them billed: `n` at OpenAI, `candidateCount` at Google. */
function answersOf({ n, generationConfig }: RequestBody): number {
  const asked = n ?? (isObject(generationConfig) ? generationConfig.candidateCount : undefined);
  return typeof asked === 'number' && Number.isFinite(asked) && asked > 1 ? asked : 1;
}

function answerBound(body: RequestBody): number | null {
  for (const [key, inner] of PATHS) {
    const outer = body[key];
    const value = inner === undefined ? outer : isObject(outer) ? outer[inner] : undefined;
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The embedding inputs of a request: texts, or lists of tokens. None for another endpoint. */
export function embeddingInputs(endpoint: string, { input }: RequestBody): number {
  if (!/embeddings?$/i.test(endpoint)) return 0;
  return Array.isArray(input) && typeof input[0] !== 'number' ? input.length : 1;
}
