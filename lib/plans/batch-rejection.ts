import type { JobShapeId, RequestBody } from './job-shape';

/** What an endpoint takes in a request, and not in a batch. */
export type BatchRejection = {
  code: string;
  /** Why a request with it is set aside, without the request. */
  says: string;
  rejects: (body: RequestBody) => boolean;
  source: string;
};

const OPENAI = 'https://developers.openai.com/api/docs/guides/batch';
const ANTHROPIC = 'https://platform.claude.com/docs/en/build-with-claude/batch-processing';
const VERTEX = 'https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/capabilities/batch-inference';
const BEDROCK = 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-data.html';

const streams = (source: string): BatchRejection => ({
  code: 'streaming',
  says: 'It asks for a stream, which a batch cannot give.',
  rejects: ({ stream }) => stream === true,
  source,
});
const has =
  (...fields: readonly string[]) =>
  (body: RequestBody) =>
    fields.some((field) => {
      const value = body[field];
      return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
    });

/** By form. A form without a page that says more refuses streams only, because its answers come as a file. */
export const REJECTIONS: Record<JobShapeId, readonly BatchRejection[]> = {
  openai: [streams(OPENAI)],
  azure: [streams('https://learn.microsoft.com/en-us/azure/foundry/openai/how-to/batch')],
  anthropic: [
    streams(ANTHROPIC),
    {
      code: 'fast-mode',
      says: 'It asks for fast mode (speed), which a batch does not have.',
      rejects: ({ speed }) => speed !== undefined && speed !== null && speed !== 'standard',
      source: ANTHROPIC,
    },
    {
      code: 'no-output-tokens',
      says: 'Its max_tokens is 0, which a batch refuses.',
      rejects: ({ max_tokens }) => max_tokens === 0,
      source: ANTHROPIC,
    },
  ],
  gemini: [],
  vertex: [
    {
      code: 'explicit-cache',
      says: 'It names cached content, and explicit caching is not supported in batch.',
      rejects: has('cachedContent', 'cached_content'),
      source: VERTEX,
    },
  ],
  bedrock: [
    {
      code: 'tools',
      says: 'It has tools, which batch inference on Bedrock does not support.',
      rejects: has('tools', 'toolConfig'),
      source: BEDROCK,
    },
    {
      code: 'structured-output',
      says: 'It asks for structured output, which batch inference on Bedrock does not support.',
      rejects: has('outputConfig', 'output_config', 'output_format', 'response_format'),
      source: BEDROCK,
    },
  ],
  mistral: [streams('https://docs.mistral.ai/studio-api/batch-processing')],
  groq: [streams('https://console.groq.com/docs/batch')],
  together: [streams('https://docs.together.ai/docs/batch-inference')],
  fireworks: [streams('https://docs.fireworks.ai/guides/batch-inference')],
  xai: [
    streams('https://docs.x.ai/docs/guides/batch-api'),
    {
      code: 'priority',
      says: 'It asks for priority processing, which xAI does not offer in batch.',
      rejects: ({ service_tier }) => service_tier === 'priority',
      source: 'https://docs.x.ai/docs/guides/batch-api',
    },
  ],
};
