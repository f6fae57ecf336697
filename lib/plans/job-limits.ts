import { findCapability } from '../pricing/capabilities/capability';
import type { Grade } from '../pricing/catalogue/grade';
import type { JobShapeId } from './job-shape';

/** A limit with its source; a null value is one that no source states, and is shown as unknown. */
export type JobLimit = { value: number | null; source: string | null; grade: Grade | null; says: string | null };

/**
 * What a provider takes. `requests`, `bytes`, `embeddingInputs`, `models` and `minRequests` are of one job;
 * `lineBytes` of one request; `inlineBytes` of a job whose requests are in the call itself; `enqueuedTokens` of all jobs of a
 * model that wait; the others of an account.
 */
export const JOB_LIMITS = [
  'requests',
  'bytes',
  'lineBytes',
  'minRequests',
  'embeddingInputs',
  'models',
  'inlineBytes',
  'batchesPerHour',
  'concurrentJobs',
  'enqueuedTokens',
] as const;
export type JobLimitName = (typeof JOB_LIMITS)[number];
export type JobLimits = Record<JobLimitName, JobLimit>;

const UNKNOWN: JobLimit = { value: null, source: null, grade: null, says: null };
const of = (value: number, source: string, grade: Grade, says: string | null = null): JobLimit => ({
  value,
  source,
  grade,
  says,
});

const OPENAI = 'https://developers.openai.com/api/docs/guides/batch';
const AZURE = 'https://learn.microsoft.com/en-us/azure/foundry/openai/how-to/batch';
const GEMINI = 'https://ai.google.dev/gemini-api/docs/rate-limits';
const VERTEX = 'https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/capabilities/batch-inference';
const AWS = 'https://docs.aws.amazon.com/general/latest/gr/bedrock.html';
const MISTRAL = 'https://docs.mistral.ai/capabilities/batch';
const TOGETHER = 'https://docs.together.ai/docs/batch-inference';
const XAI = 'https://docs.x.ai/docs/guides/batch-api';

/** What the capabilities of lib/pricing do not hold, as lib/pricing/data/provider-facts.md has it (read on 2026-11-21). */
const MORE: Record<JobShapeId, Partial<JobLimits>> = {
  openai: {
    embeddingInputs: of(50_000, OPENAI, 'C'),
    models: of(1, OPENAI, 'S'),
    batchesPerHour: of(2_000, OPENAI, 'C'),
    enqueuedTokens: {
      ...UNKNOWN,
      source: 'https://community.openai.com/t/1028595/2',
      grade: 'P',
      says: 'It differs by model and account. Only the settings of your organisation show it.',
    },
  },
  azure: {
    models: of(1, AZURE, 'P'),
    enqueuedTokens: {
      ...UNKNOWN,
      source:
        'https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/foundry/openai/includes/global-batch-limits.md',
      grade: 'P',
      says: 'It differs by model and subscription, such as 200 million tokens for gpt-5 by default.',
    },
  },
  anthropic: {},
  gemini: {
    inlineBytes: of(20_000_000, 'https://ai.google.dev/gemini-api/docs/batch-api', 'P'),
    concurrentJobs: of(100, GEMINI, 'C'),
    models: of(1, 'https://ai.google.dev/gemini-api/docs/batch-api', 'P'),
    enqueuedTokens: {
      ...UNKNOWN,
      source: GEMINI,
      grade: 'C',
      says: 'It differs by model and tier, such as 3 million tokens for gemini-3.8-flash in tier 1.',
    },
  },
  vertex: { models: of(1, VERTEX, 'C') },
  bedrock: {
    models: of(1, 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-data.html', 'P'),
    // A job of ours is one file, so the limit of a file counts and not the 5 GB of a job.
    bytes: of(1_000_000_000, AWS, 'C', 'A file has at most 1 GB, and a job of ours is one file.'),
    concurrentJobs: of(100, AWS, 'S'),
  },
  mistral: { models: of(1, MISTRAL, 'P') },
  groq: {},
  together: {
    lineBytes: of(10_000_000, TOGETHER, 'S'),
    enqueuedTokens: of(30_000_000_000, 'https://docs.together.ai/docs/inference/batch/overview', 'P'),
  },
  fireworks: { models: of(1, 'https://docs.fireworks.ai/guides/batch-inference', 'P') },
  xai: { lineBytes: of(25_000_000, XAI, 'S') },
};

/** What a provider takes in a batch, for a model if it is named (as in `resolveModel`). */
export function jobLimits(shape: JobShapeId, model: string | null): JobLimits {
  const capability = (model === null ? null : findCapability(shape, model)) ?? findCapability(shape);
  const known = (value: number | null | undefined): JobLimit => {
    const source = capability?.sources[0];
    return typeof value === 'number' && source !== undefined ? of(value, source.url, source.grade) : UNKNOWN;
  };
  return {
    requests: known(capability?.maxRequestsPerJob),
    bytes: known(capability?.maxBytesPerJob),
    lineBytes: UNKNOWN,
    minRequests: known(capability?.minRecords),
    embeddingInputs: UNKNOWN,
    models: UNKNOWN,
    inlineBytes: UNKNOWN,
    batchesPerHour: UNKNOWN,
    concurrentJobs: UNKNOWN,
    enqueuedTokens: UNKNOWN,
    ...MORE[shape],
  };
}
