import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { CLIENT_CLOSED } from './client-closed';

const NO_TOKENS =
  'This is API Management’s log of requests without their answers, in which the tokens stand. Take the table ApiManagementGatewayLlmLog, or log the bodies of backend answers.';

/**
 * Azure API Management's log of model calls (table ApiManagementGatewayLlmLog), as the portal or `az monitor log-analytics query`
 * writes it. A call has several rows: the one numbered 0 has its tokens, the others parts of its messages, which are not read.
 */
export const azureApimLlm: LogFormat = {
  id: 'azure-apim-llm',
  name: 'Azure API Management LLM log',
  source: 'Azure-Samples/AI-Gateway at d3728ba, .github/skills/apim-kql/references/table-schemas.md',
  requires: ['CorrelationId', 'PromptTokens', 'CompletionTokens'],
  requiresOneOf: ['TimeGenerated [UTC]', 'TimeGenerated'],
  projection: {
    request_id: cells('RequestId', 'CorrelationId'),
    started_at: cells('TimeGenerated [UTC]', 'TimeGenerated'),
    provider: { from: 'constant', value: 'azure' },
    model: cells('ModelName', 'DeploymentName'),
    operation: cells('OperationName'),
    application: { ...cells('_ResourceId'), pick: '(?i)/service/([^/]+)' },
    route: cells('DeploymentName'),
    streamed: cells('IsStreamCompletion'),
    input_tokens: cells('PromptTokens'),
    output_tokens: cells('CompletionTokens'),
    total_tokens: cells('TotalTokens'),
  },
  passOver: [
    {
      all: [
        { cell: { column: 'SequenceNumber' }, isNot: ['0'] },
        { cell: { column: 'PromptTokens' }, is: ['', '0'] },
        { cell: { column: 'CompletionTokens' }, is: ['', '0'] },
      ],
      says: 'parts of the messages of a call',
    },
  ],
  notes: [
    'API Management’s log of models does not say how long a call took, whether it failed, nor which tokens were cached.',
  ],
};

/** Who answered, by the end of the host's name. */
const BY_HOST = {
  pick: '(?i)//[^/]*?(azure\\.com|azure\\.us|azure\\.cn|api\\.openai\\.com|anthropic|bedrock|googleapis)',
  rename: {
    'azure.com': 'azure',
    'azure.us': 'azure',
    'azure.cn': 'azure',
    'api.openai.com': 'openai',
    googleapis: 'google',
  },
} as const;

/** Where tokens stand in the answer of a model, in a text of JSON. */
const usage = (bodies: readonly string[], ...paths: string[][]) =>
  cells(...bodies.flatMap((body) => paths.map((path): [string, ...string[]] => [body, ...path])));

/** What an answer of OpenAI's or Anthropic's APIs says of itself, in a text of JSON. */
export function answered(bodies: readonly string[]): LogFormat['projection'] {
  return {
    model: usage(bodies, ['model'], ['response', 'model']),
    service_tier: usage(bodies, ['service_tier']),
    input_tokens: usage(bodies, ['usage', 'prompt_tokens'], ['usage', 'input_tokens']),
    cache_read_tokens: usage(
      bodies,
      ['usage', 'prompt_tokens_details', 'cached_tokens'],
      ['usage', 'input_tokens_details', 'cached_tokens'],
      ['usage', 'cache_read_input_tokens'],
    ),
    cache_write_tokens: usage(bodies, ['usage', 'cache_creation_input_tokens']),
    cache_write_1h_tokens: usage(bodies, ['usage', 'cache_creation', 'ephemeral_1h_input_tokens']),
    output_tokens: usage(bodies, ['usage', 'completion_tokens'], ['usage', 'output_tokens']),
    reasoning_tokens: usage(
      bodies,
      ['usage', 'completion_tokens_details', 'reasoning_tokens'],
      ['usage', 'output_tokens_details', 'reasoning_tokens'],
    ),
    total_tokens: usage(bodies, ['usage', 'total_tokens']),
  };
}

const NOTES = [
  'Tokens are read out of the answers that API Management logged. It logs no more than 8,192 bytes of one, and streams without their end, so calls may lack theirs.',
];

/** The log of requests, as resource log (category GatewayLogs): JSON lines of a storage account or an event hub. */
export const azureApimGateway: LogFormat = {
  id: 'azure-apim-gateway',
  name: 'Azure API Management gateway log',
  source:
    'learn.microsoft.com, API Management, resource log of the gateway: properties.backendResponseBody, totalTime; Azure-Samples/AI-Gateway at d3728ba, table-schemas.md',
  requires: ['category', 'operationName', 'properties', 'resourceId', 'durationMs', 'properties.method'],
  projection: {
    request_id: cells('correlationId', 'CorrelationId'),
    started_at: cells('time'),
    latency_ms: cells('durationMs'),
    provider: { ...cells('properties.backendUrl'), ...BY_HOST },
    operation: {
      ...cells('properties.backendUrl', 'properties.url'),
      pick: '(embeddings|completions|messages|responses)',
    },
    application: cells('properties.productId', 'properties.apiId'),
    route: cells('properties.apiId'),
    key_name: cells('properties.apimSubscriptionId'),
    status: cells('properties.responseCode', 'resultSignature'),
    cancelled: { ...cells('properties.responseCode', 'resultSignature'), rename: CLIENT_CLOSED },
    client_address: cells('callerIpAddress'),
    ...answered(['properties.backendResponseBody', 'properties.responseBody']),
    output_bytes: cells('properties.responseSize'),
    input_bytes: cells('properties.requestSize'),
    ...requestShape(bodiesIn(['properties.backendRequestBody'], ['properties.requestBody'])),
  },
  passOver: [{ cell: { column: 'category' }, isNot: ['gatewaylogs'], says: 'records that are no requests' }],
  remedy: NO_TOKENS,
  notes: NOTES,
};

/** The same log as a table of Log Analytics (ApiManagementGatewayLogs). */
export const azureApimTable: LogFormat = {
  id: 'azure-apim-table',
  name: 'Azure API Management gateway log (Log Analytics)',
  source: azureApimLlm.source,
  requires: ['CorrelationId', 'ResponseCode', 'TotalTime', 'Url'],
  requiresOneOf: azureApimLlm.requiresOneOf ?? [],
  projection: {
    request_id: cells('CorrelationId'),
    started_at: cells('TimeGenerated [UTC]', 'TimeGenerated'),
    latency_ms: cells('TotalTime'),
    provider: { ...cells('BackendUrl'), ...BY_HOST },
    operation: { ...cells('BackendUrl', 'Url'), pick: '(embeddings|completions|messages|responses)' },
    application: cells('ProductId', 'ApiId'),
    route: cells('ApiId'),
    key_name: cells('ApimSubscriptionId'),
    status: cells('ResponseCode'),
    cancelled: { ...cells('ResponseCode'), rename: CLIENT_CLOSED },
    client_address: cells('CallerIpAddress'),
    ...answered(['BackendResponseBody', 'ResponseBody']),
    output_bytes: cells('ResponseSize'),
    input_bytes: cells('RequestSize'),
    ...requestShape(bodiesIn(['BackendRequestBody'], ['RequestBody'])),
  },
  remedy: NO_TOKENS,
  notes: NOTES,
};
