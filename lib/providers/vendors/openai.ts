import type { OpenAI } from 'openai';
import { type BatchProvider, type JobToSubmit, ProviderFault } from '../batch-provider';
import { type Environment, optional, required } from '../environment';
import { CAREFUL, openAiLike, searchByMetadata } from './openai-like';

const upload = async (client: OpenAI, file: File) => (await client.files.create({ file, purpose: 'batch' })).id;

const create = (client: OpenAI, inputFile: string, { endpoint, tag }: JobToSubmit) =>
  client.batches.create({
    input_file_id: inputFile,
    // The SDK lists the endpoints of its day; the vendor refuses what it doesn't know.
    endpoint: endpoint as OpenAI.BatchCreateParams['endpoint'],
    completion_window: '24h',
    metadata: { whowaits: tag },
  });

const asOpenAi = { upload, create, search: searchByMetadata };

/** OpenAI's Batch API. Source: https://developers.openai.com/api/docs/guides/batch, and `resources/batches` of the SDK. */
export function openAi(env: Environment): BatchProvider {
  const apiKey = required(env, 'OPENAI_API_KEY', 'the key of your OpenAI project');
  return openAiLike({
    ...asOpenAi,
    vendor: { title: 'OpenAI', key: 'OPENAI_API_KEY' },
    provider: 'openai',
    connect: async () => {
      const { OpenAI } = await import('openai');
      const [organization, project] = [optional(env, 'OPENAI_ORG_ID'), optional(env, 'OPENAI_PROJECT_ID')];
      const baseURL = optional(env, 'OPENAI_BASE_URL') ?? 'https://api.openai.com/v1';
      return new OpenAI({ ...CAREFUL, apiKey, baseURL, organization: organization ?? null, project: project ?? null });
    },
  });
}

/** How often Azure is asked whether it has processed a file, in ms. */
export const ASKED_AGAIN = { pollInterval: 1000 };

/** Azure takes a file for a batch only once it has processed it. Source: https://learn.microsoft.com/en-us/answers/questions/2203029. */
async function uploadAndWait(client: OpenAI, file: File): Promise<string> {
  const { status, id } = await client.files.waitForProcessing(await upload(client, file), ASKED_AGAIN);
  if (status === 'processed') return id;
  throw new ProviderFault('refused', 'Azure OpenAI could not process the file of requests. Check it line by line.');
}

/**
 * Batches of Azure OpenAI. `model` is the name of a deployment of type Global Batch or Data Zone Batch.
 * Source: https://learn.microsoft.com/en-us/azure/foundry/openai/how-to/batch, and `azure.js` of the SDK.
 */
export function azure(env: Environment): BatchProvider {
  const apiKey = required(env, 'AZURE_OPENAI_API_KEY', 'a key of your Azure OpenAI resource');
  const endpoint = required(env, 'AZURE_OPENAI_ENDPOINT', 'the address of your Azure OpenAI resource');
  const apiVersion = required(env, 'OPENAI_API_VERSION', 'the API version of Azure OpenAI, such as 2025-03-01-preview');
  return openAiLike({
    ...asOpenAi,
    upload: uploadAndWait,
    vendor: { title: 'Azure OpenAI', key: 'AZURE_OPENAI_API_KEY' },
    provider: 'azure',
    connect: async () => {
      const { AzureOpenAI } = await import('openai');
      // Its base address is made here: the SDK refuses an endpoint where OPENAI_BASE_URL is set for another vendor.
      return new AzureOpenAI({ ...CAREFUL, apiKey, apiVersion, baseURL: `${endpoint.replace(/\/+$/, '')}/openai` });
    },
  });
}

/** Groq's batches, made like OpenAI's. Source: https://console.groq.com/docs/batch, and `resources/batches` of groq-sdk 1.6.0. */
export function groq(env: Environment): BatchProvider {
  const apiKey = required(env, 'GROQ_API_KEY', 'the key of your Groq project');
  return openAiLike({
    ...asOpenAi,
    vendor: { title: 'Groq', key: 'GROQ_API_KEY' },
    provider: 'groq',
    connect: async () => {
      const { OpenAI } = await import('openai');
      // groq-sdk puts this path behind GROQ_BASE_URL, so it is put there too.
      const baseURL = `${(optional(env, 'GROQ_BASE_URL') ?? 'https://api.groq.com').replace(/\/+$/, '')}/openai/v1`;
      return new OpenAI({ ...CAREFUL, apiKey, baseURL, organization: null, project: null });
    },
  });
}
