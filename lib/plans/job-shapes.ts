import { type BatchRejection, REJECTIONS } from './batch-rejection';
import { type IdRule, idRuleOf } from './id-rule';
import type { JobShapeId, RequestBody } from './job-shape';

export type LineParts = { customId: string; body: RequestBody; model: string; endpoint: string };

export type JobShape = {
  id: JobShapeId;
  title: string;
  /** The endpoint for which the requests are, if the user names none. */
  endpoint: string;
  /** Whether each line names the model in its body; else the job names it once. */
  modelInBody: boolean;
  /** The path of the id in a line, its parts joined by dots. */
  idField: string;
  idRule: IdRule;
  /** A request as a line of the file, before it becomes JSON. */
  lineOf: (parts: LineParts) => object;
  /** What the endpoint refuses in a batch. */
  rejects: readonly BatchRejection[];
  /** The page that shows the form of a line. */
  source: string;
};

type Form = Omit<JobShape, 'id' | 'idRule' | 'rejects'>;

const openAiForm = (title: string, endpoint: string, source: string): Form => ({
  title,
  endpoint,
  modelInBody: true,
  idField: 'custom_id',
  lineOf: ({ customId, body, model, endpoint: url }) => ({
    custom_id: customId,
    method: 'POST',
    url,
    body: { ...body, model },
  }),
  source,
});

const bodyForm = (title: string, modelInBody: boolean, source: string): Form => ({
  title,
  endpoint: '/v1/chat/completions',
  modelInBody,
  idField: 'custom_id',
  lineOf: ({ customId, body, model }) => ({
    custom_id: customId,
    body: modelInBody ? { ...body, model } : without(body, 'model'),
  }),
  source,
});

const FORMS: Record<JobShapeId, Form> = {
  openai: openAiForm('OpenAI Batch', '/v1/chat/completions', 'https://developers.openai.com/api/docs/guides/batch'),
  // The body names the deployment as its model; the url has no /v1 (how-to "batch", JSONL example).
  azure: openAiForm(
    'Azure OpenAI Batch',
    '/chat/completions',
    'https://learn.microsoft.com/en-us/azure/foundry/openai/how-to/batch',
  ),
  anthropic: {
    title: 'Anthropic Message Batches',
    endpoint: '/v1/messages/batches',
    modelInBody: true,
    idField: 'custom_id',
    // The call takes requests[]; the file holds one of them a line.
    lineOf: ({ customId, body, model }) => ({ custom_id: customId, params: { ...body, model } }),
    source: 'https://platform.claude.com/docs/en/build-with-claude/batch-processing',
  },
  gemini: {
    title: 'Gemini Batch',
    endpoint: 'batchGenerateContent',
    modelInBody: false,
    idField: 'key',
    lineOf: ({ customId, body }) => ({ key: customId, request: without(body, 'model') }),
    source: 'https://ai.google.dev/gemini-api/docs/batch-api',
  },
  vertex: {
    title: 'Vertex AI batch inference',
    endpoint: 'generateContent',
    modelInBody: false,
    idField: 'request.labels.custom_id',
    // A file of Cloud Storage has no field for an id. The output repeats the request, and so its labels.
    lineOf: ({ customId, body }) => ({
      request: { ...without(body, 'model'), labels: { ...labelsOf(body), custom_id: customId } },
    }),
    source:
      'https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/capabilities/batch-inference-from-cloud-storage',
  },
  bedrock: {
    title: 'Amazon Bedrock batch inference',
    endpoint: 'InvokeModel',
    modelInBody: false,
    idField: 'recordId',
    lineOf: ({ customId, body }) => ({ recordId: customId, modelInput: without(body, 'model') }),
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-data.html',
  },
  // "The model field inside body is optional when you specify the model at job creation time."
  mistral: bodyForm('Mistral Batch', false, 'https://docs.mistral.ai/studio-api/batch-processing'),
  groq: openAiForm('Groq Batch', '/v1/chat/completions', 'https://console.groq.com/docs/batch'),
  together: bodyForm('Together Batch', true, 'https://docs.together.ai/docs/inference/batch/tutorial'),
  fireworks: bodyForm('Fireworks Batch Inference', false, 'https://docs.fireworks.ai/guides/batch-inference'),
  // LiteLLM sends lines of OpenAI's form to xAI's Files and Batch API as they are.
  xai: openAiForm('xAI Batch', '/v1/chat/completions', 'https://docs.litellm.ai/docs/providers/xai_batches'),
};

/** Everything known of a form. */
export function jobShape(id: JobShapeId): JobShape {
  return { id, ...FORMS[id], idRule: idRuleOf(id), rejects: REJECTIONS[id] };
}

function without(body: RequestBody, field: string): RequestBody {
  if (!(field in body)) return body;
  const { [field]: _left, ...rest } = body;
  return rest;
}

function labelsOf({ labels }: RequestBody): object {
  return typeof labels === 'object' && labels !== null && !Array.isArray(labels) ? labels : {};
}
