import type { OpenAI } from 'openai';
import { fieldsOf, listed, object, text } from '../answers/json';
import type { BatchProvider, Claim } from '../batch-provider';
import { type Environment, optional, required } from '../environment';
import { instant, mayBeOf } from '../instants';
import { CAREFUL, openAiLike } from './openai-like';

/** Together keeps no metadata of a batch, but the name of its file: the tag is looked for there, and the batch by its file. */
async function search(client: OpenAI, tag: string, claim: Claim): Promise<unknown> {
  const files = listed(fieldsOf(await client.get('/files')).data).map(object);
  const ours = new Set(files.filter(({ filename }) => filename === `${tag}.jsonl`).map(({ id }) => id));
  if (ours.size === 0) return null;
  const jobs = listed(await client.get('/batches')).map(object);
  return jobs.find((job) => ours.has(job.input_file_id) && mayBeOf(claim, instant(job.created_at))) ?? null;
}

async function upload(client: OpenAI, file: File): Promise<string> {
  const form = new FormData();
  form.append('purpose', 'batch-api');
  form.append('file_name', file.name);
  form.append('file_type', 'jsonl');
  form.append('file', file, file.name);
  return text(object(await client.post('/files/upload', { body: form })).id) ?? '';
}

/**
 * Together's batches: the paths of OpenAI, another upload, no metadata, the new job inside `job`, states in capitals.
 * Source: https://docs.together.ai/reference/upload-file.md, https://docs.together.ai/reference/batch-create, and `resources/batches` of
 * together-ai 0.52.0.
 */
export function together(env: Environment): BatchProvider {
  const apiKey = required(env, 'TOGETHER_API_KEY', 'your key of Together AI');
  return openAiLike({
    vendor: { title: 'Together', key: 'TOGETHER_API_KEY' },
    provider: 'together',
    connect: async () => {
      const { OpenAI } = await import('openai');
      const baseURL = optional(env, 'TOGETHER_BASE_URL') ?? 'https://api.together.ai/v1';
      return new OpenAI({ ...CAREFUL, apiKey, baseURL, organization: null, project: null });
    },
    upload,
    create: async (client, inputFile, { endpoint }) => {
      const body = { input_file_id: inputFile, endpoint, completion_window: '24h' };
      return object(await client.post('/batches', { body })).job;
    },
    search,
  });
}
