import type { JobShapeId, RequestBody } from './job-shape';

/** What an endpoint takes in a request, and not in a batch. */
export type BatchRejection = {
  code: string;
  /** Why a request with it is set aside, without the request. */
  says: string;
  /** What to do, so that it is sent. */
  remedy: string;
  rejects: (body: RequestBody) => boolean;
  source: string;
};

const OPENAI = 'https://developers.openai.com/api/docs/guides/batch';
const ANTHROPIC = 'https://platform.claude.com/docs/en/build-with-claude/batch-processing';
const VERTEX = 'https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/capabilities/batch-inference';
const AZURE = 'https://learn.microsoft.com/en-us/azure/foundry/openai/how-to/batch';
const GEMINI = 'https://ai.google.dev/gemini-api/docs/batch-api';
const MISTRAL = 'https://docs.mistral.ai/studio-api/batch-processing';
const GROQ = 'https://console.groq.com/docs/batch';
const TOGETHER = 'https://docs.together.ai/docs/batch-inference';
const FIREWORKS = 'https://docs.fireworks.ai/guides/batch-inference';
const XAI = 'https://docs.x.ai/docs/guides/batch-api';
const BEDROCK = 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-data.html';

const streams = (source: string): BatchRejection => ({
  code: 'streaming',
  says: 'It asks for a stream, which a batch cannot give.',
  remedy: 'Leave out "stream".',
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

/** A request in which nothing is asked, as an empty body is one. */
const asksNothing = (source: string, ...fields: readonly string[]): BatchRejection => ({
  code: 'no-input',
  says: `It has no ${fields.join(', ').replace(/, ([^,]+)$/, ' or $1')}, so it asks nothing.`,
  remedy: 'Add what it should answer.',
  rejects: (body) => !has(...fields)(body),
  source,
});
const OPENAI_INPUTS = ['messages', 'input', 'prompt'] as const;
/** Of a chat, and of an embedding. Vertex has models of others too. */
const GOOGLE_INPUTS = ['contents', 'content'] as const;

/** By form. A form without a page that says more refuses streams only, because its answers come as a file. */
export const REJECTIONS: Record<JobShapeId, readonly BatchRejection[]> = {
  openai: [streams(OPENAI), asksNothing(OPENAI, ...OPENAI_INPUTS)],
  azure: [streams(AZURE), asksNothing(AZURE, ...OPENAI_INPUTS)],
  anthropic: [
    streams(ANTHROPIC),
    asksNothing(ANTHROPIC, 'messages'),
    {
      code: 'fast-mode',
      says: 'It asks for fast mode (speed), which a batch does not have.',
      remedy: 'Leave out "speed".',
      rejects: ({ speed }) => speed !== undefined && speed !== null && speed !== 'standard',
      source: ANTHROPIC,
    },
    {
      code: 'no-output-tokens',
      says: 'Its max_tokens is 0, which a batch refuses.',
      remedy: 'Set it to 1 or more.',
      rejects: ({ max_tokens }) => max_tokens === 0,
      source: ANTHROPIC,
    },
  ],
  gemini: [asksNothing(GEMINI, ...GOOGLE_INPUTS)],
  vertex: [
    asksNothing(VERTEX, ...GOOGLE_INPUTS, 'messages', 'instances'),
    {
      code: 'explicit-cache',
      says: 'It names cached content, and explicit caching is not supported in batch.',
      remedy: 'Send the content itself.',
      rejects: has('cachedContent', 'cached_content'),
      source: VERTEX,
    },
  ],
  bedrock: [
    // What a body needs differs by the maker of the model.
    {
      code: 'no-input',
      says: 'Its body is empty, so it asks nothing.',
      remedy: 'Add what it should answer.',
      rejects: (body) => Object.keys(body).length === 0,
      source: BEDROCK,
    },
    {
      code: 'tools',
      says: 'It has tools, which batch inference on Bedrock does not support.',
      remedy: 'Leave them out, or send it synchronously.',
      rejects: has('tools', 'toolConfig'),
      source: BEDROCK,
    },
    {
      code: 'structured-output',
      says: 'It asks for structured output, which batch inference on Bedrock does not support.',
      remedy: 'Leave it out, and have the answers checked by --schema.',
      rejects: has('outputConfig', 'output_config', 'output_format', 'response_format'),
      source: BEDROCK,
    },
  ],
  mistral: [streams(MISTRAL), asksNothing(MISTRAL, ...OPENAI_INPUTS)],
  groq: [streams(GROQ), asksNothing(GROQ, ...OPENAI_INPUTS)],
  together: [streams(TOGETHER), asksNothing(TOGETHER, ...OPENAI_INPUTS)],
  fireworks: [streams(FIREWORKS), asksNothing(FIREWORKS, ...OPENAI_INPUTS)],
  xai: [
    streams(XAI),
    asksNothing(XAI, ...OPENAI_INPUTS),
    {
      code: 'priority',
      says: 'It asks for priority processing, which xAI does not offer in batch.',
      remedy: 'Leave out "service_tier".',
      rejects: ({ service_tier }) => service_tier === 'priority',
      source: XAI,
    },
  ],
};
