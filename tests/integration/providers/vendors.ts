import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JobShapeId } from '@/lib/plans/job-shape';
import type { Claim, JobToSubmit, ResultLine } from '@/lib/providers/batch-provider';
import { ASKED_AGAIN } from '@/lib/providers/vendors/openai';
import { anthropicServer } from '../../providers/anthropic-server';
import { bedrockServer } from '../../providers/bedrock-server';
import { geminiServer } from '../../providers/gemini-server';
import { mistralServer } from '../../providers/mistral-server';
import { openAiServer } from '../../providers/openai-server';
import type { ProviderServer } from '../../providers/serve';
import { xaiServer } from '../../providers/xai-server';

/** Never in a message, a log or an error. */
export const KEY = 'sk-canary-key-8d1f';
export const PROMPT = 'canary prompt of a patient';

/** A vendor whose adapter is driven against its server. */
type Driven = {
  shape: JobShapeId;
  start: () => Promise<ProviderServer>;
  env: (url: string) => Record<string, string>;
  line: (id: string) => unknown;
};

const messages = [{ role: 'user', content: PROMPT }];
const openAiLine = (id: string) => ({
  custom_id: id,
  method: 'POST',
  url: '/v1/chat/completions',
  body: { model: 'm', messages },
});
const shortLine = (id: string) => ({ custom_id: id, body: { messages } });

export const DRIVEN: readonly Driven[] = [
  {
    shape: 'openai',
    start: () => openAiServer({ key: KEY }),
    env: (url) => ({ OPENAI_API_KEY: KEY, OPENAI_BASE_URL: `${url}/v1` }),
    line: openAiLine,
  },
  {
    shape: 'azure',
    start: () => {
      ASKED_AGAIN.pollInterval = 10;
      return openAiServer({ key: KEY, slowFiles: true });
    },
    env: (url) => ({
      AZURE_OPENAI_API_KEY: KEY,
      AZURE_OPENAI_ENDPOINT: `${url}/`,
      OPENAI_API_VERSION: '2025-03-01-preview',
    }),
    line: openAiLine,
  },
  {
    shape: 'groq',
    start: () => openAiServer({ key: KEY, cursor: false }),
    env: (url) => ({ GROQ_API_KEY: KEY, GROQ_BASE_URL: url }),
    line: openAiLine,
  },
  {
    shape: 'together',
    start: () => openAiServer({ key: KEY, like: 'together' }),
    env: (url) => ({ TOGETHER_API_KEY: KEY, TOGETHER_BASE_URL: `${url}/v1` }),
    line: shortLine,
  },
  {
    shape: 'xai',
    start: () => xaiServer({ key: KEY }),
    env: (url) => ({ XAI_API_KEY: KEY, XAI_BASE_URL: `${url}/v1` }),
    line: openAiLine,
  },
  {
    shape: 'anthropic',
    start: () => anthropicServer({ key: KEY }),
    env: (url) => ({ ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: url }),
    line: (id) => ({ custom_id: id, params: { model: 'm', max_tokens: 9, messages } }),
  },
  {
    shape: 'gemini',
    start: () => geminiServer({ key: KEY }),
    env: (url) => ({ GEMINI_API_KEY: KEY, GOOGLE_GEMINI_BASE_URL: url }),
    line: (id) => ({ key: id, request: { contents: [{ parts: [{ text: PROMPT }] }] } }),
  },
  {
    shape: 'mistral',
    start: () => mistralServer({ key: KEY }),
    env: (url) => ({ MISTRAL_API_KEY: KEY, MISTRAL_BASE_URL: url }),
    line: shortLine,
  },
  {
    shape: 'bedrock',
    start: () => bedrockServer({ key: KEY, least: 1 }),
    env: (url) => ({
      ...{
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: KEY,
        AWS_SECRET_ACCESS_KEY: 'canary-secret',
        AWS_ENDPOINT_URL: url,
      },
      WHOWAITS_BEDROCK_ROLE_ARN: 'arn:aws:iam::123456789012:role/batches',
      WHOWAITS_BEDROCK_S3: 's3://bucket/whowaits',
    }),
    line: (id) => ({ recordId: id, modelInput: { messages: [{ role: 'user', content: [{ text: PROMPT }] }] } }),
  },
];

/** A file of `count` requests with the ids `NAME1`, `NAME2` and so on, and the job of it. */
export function jobOf({ line }: Driven, folder: string, name: string, count: number): JobToSubmit & { claim: Claim } {
  const file = join(folder, `${name}.jsonl`);
  const lines = Array.from({ length: count }, (_, index) => `${JSON.stringify(line(`${name}${index + 1}`))}\n`);
  writeFileSync(file, lines.join(''));
  const claim = { claimedAt: new Date(), file, requests: count, otherIds: [] };
  return { file, endpoint: '/v1/chat/completions', model: 'm', tag: `ww-${name}`, requests: count, claim };
}

/** All lines of results, and what ended them early. */
export async function collect(
  results: AsyncIterable<readonly ResultLine[]>,
): Promise<{ lines: ResultLine[]; error: unknown }> {
  const lines: ResultLine[] = [];
  try {
    for await (const some of results) lines.push(...some);
  } catch (error) {
    return { lines, error };
  }
  return { lines, error: null };
}
