import { fieldAt } from './template';

type Fields = Readonly<Record<string, unknown>>;
type LogBody = { log: string; id: string; body: (fields: Fields) => unknown };

/** Logs that keep the body of a request: their id, and where the body stands. The formats are those of lib/logs/formats. */
export const LOG_BODIES: readonly LogBody[] = [
  { log: 'Helicone', id: 'request_id', body: (fields) => fields.request_body },
  { log: 'LiteLLM', id: 'request_id', body: (fields) => fields.proxy_server_request },
  { log: 'Bedrock invocations', id: 'requestId', body: (fields) => fieldAt(fields, 'input.inputBodyJson') },
  {
    log: 'Langfuse',
    id: 'id',
    body: ({ input, modelParameters, type }) =>
      type !== undefined && input !== undefined ? langfuseBody(input, modelParameters) : undefined,
  },
  {
    log: 'requests as OpenAI takes them',
    id: 'id',
    body: (fields) => (Array.isArray(fields.messages) ? openAiBody(fields) : (fields.request ?? undefined)),
  },
];

/** What of a logged call is the request itself. */
const OPENAI_FIELDS = [
  'model',
  'messages',
  'max_tokens',
  'max_completion_tokens',
  'temperature',
  'top_p',
  'seed',
  'stop',
  'response_format',
  'tools',
  'tool_choice',
  'reasoning_effort',
] as const;

function openAiBody(fields: Fields): Fields {
  return Object.fromEntries(OPENAI_FIELDS.filter((field) => Object.hasOwn(fields, field)).map((f) => [f, fields[f]]));
}

function langfuseBody(input: unknown, parameters: unknown): unknown {
  const settings = typeof parameters === 'object' && parameters !== null ? parameters : {};
  if (Array.isArray(input)) return { ...openAiBody(settings as Fields), messages: input };
  return typeof input === 'object' && input !== null && 'messages' in input ? input : undefined;
}
