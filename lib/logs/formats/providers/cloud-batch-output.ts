import { cells, sum } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { openaiBatchOutput } from './batch-output';

const OUT = 'modelOutput';

/**
 * The output of Amazon Bedrock's batch jobs (.jsonl.out): what each model answers in its own words, or those of Converse. An error stands in
 * for the answer. The ids of records are chosen by the one who asks and return in other jobs, so only Claude's own is an id.
 */
export const bedrockBatchOutput: LogFormat = {
  id: 'bedrock-batch-output',
  name: 'Amazon Bedrock batch output',
  source:
    'docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-results.html (recordId, modelInput, modelOutput or error); inference request parameters and response fields for foundation models (Claude, Nova, Titan, Llama)',
  requires: ['recordId', 'modelInput', OUT],
  projection: {
    request_id: cells([OUT, 'id']),
    provider: { from: 'constant', value: 'bedrock' },
    model: cells([OUT, 'model'], ['modelInput', 'modelId']),
    service_tier: { from: 'constant', value: 'batch' },
    status: {
      ...cells(['error', 'errorCode'], ['error', 'errorMessage']),
      rename: { '*': 'error' },
      absent: 'success',
    },
    input_tokens: {
      from: 'first',
      of: [
        sum(
          [OUT, 'usage', 'input_tokens'],
          [OUT, 'usage', 'cache_read_input_tokens'],
          [OUT, 'usage', 'cache_creation_input_tokens'],
        ),
        sum(
          [OUT, 'usage', 'inputTokens'],
          [OUT, 'usage', 'cacheReadInputTokens'],
          [OUT, 'usage', 'cacheWriteInputTokens'],
        ),
        cells([OUT, 'usage', 'prompt_tokens'], [OUT, 'prompt_token_count'], [OUT, 'inputTextTokenCount']),
      ],
    },
    cache_read_tokens: cells([OUT, 'usage', 'cache_read_input_tokens'], [OUT, 'usage', 'cacheReadInputTokens']),
    cache_write_tokens: cells([OUT, 'usage', 'cache_creation_input_tokens'], [OUT, 'usage', 'cacheWriteInputTokens']),
    output_tokens: cells(
      [OUT, 'usage', 'output_tokens'],
      [OUT, 'usage', 'outputTokens'],
      [OUT, 'usage', 'completion_tokens'],
      [OUT, 'generation_token_count'],
      [OUT, 'results', 0, 'tokenCount'],
    ),
    ...requestShape(bodiesIn(['modelInput'])),
  },
  cached: 'inside',
  notes: [
    ...openaiBatchOutput.notes,
    'Only Claude names itself in the output of a batch of Bedrock. Name another model with --set model=NAME.',
  ],
};

const usage = (...keys: [string, string][]) =>
  keys.flatMap(([camel, snake]): [string, ...string[]][] => [
    ['response', 'usageMetadata', camel],
    ['response', 'usage_metadata', snake],
  ]);

/** An answer of Gemini, whose thoughts are counted beside its candidates. */
const ANSWER: LogFormat['projection'] = {
  request_id: cells(['response', 'responseId'], ['response', 'id']),
  model: cells(['response', 'modelVersion'], ['response', 'model']),
  service_tier: { from: 'constant', value: 'batch' },
  input_tokens: {
    from: 'first',
    of: [
      cells(...usage(['promptTokenCount', 'prompt_token_count'])),
      sum(
        ['response', 'usage', 'input_tokens'],
        ['response', 'usage', 'cache_read_input_tokens'],
        ['response', 'usage', 'cache_creation_input_tokens'],
      ),
    ],
  },
  cache_read_tokens: cells(...usage(['cachedContentTokenCount', 'cached_content_token_count']), [
    'response',
    'usage',
    'cache_read_input_tokens',
  ]),
  cache_write_tokens: cells(['response', 'usage', 'cache_creation_input_tokens']),
  output_tokens: {
    from: 'first',
    of: [
      sum(...usage(['candidatesTokenCount', 'candidates_token_count'], ['thoughtsTokenCount', 'thoughts_token_count'])),
      cells(['response', 'usage', 'output_tokens']),
    ],
  },
  reasoning_tokens: cells(...usage(['thoughtsTokenCount', 'thoughts_token_count'])),
};

/**
 * Predictions of Vertex AI's batch jobs, of a bucket or a table of BigQuery: a Gemini's or a Claude's answer. `status` is empty or the error,
 * and the time is that of the work and not of the wish for it.
 */
export const vertexBatchOutput: LogFormat = {
  id: 'vertex-batch-output',
  name: 'Vertex AI batch predictions',
  source:
    'BerriAI/litellm docs, providers/vertex_batch, expected response (status, processed_time, request, response.usageMetadata); docs.cloud.google.com, Vertex AI, batch prediction with Gemini and Claude',
  requires: ['status', 'processed_time', 'request', 'response'],
  projection: {
    ...ANSWER,
    started_at: cells('processed_time'),
    provider: { from: 'constant', value: 'vertex' },
    status: { ...cells('status'), rename: { '*': 'error' }, absent: 'success' },
    ...requestShape(bodiesIn(['request'])),
  },
  cached: 'inside',
  reasoning: 'inside',
  notes: openaiBatchOutput.notes,
};

/** The result file of a batch of the Gemini API: the key of the request, and its answer or an error. */
export const geminiBatchOutput: LogFormat = {
  id: 'gemini-batch-output',
  name: 'Gemini API batch output',
  source:
    'ai.google.dev/gemini-api/docs/batch-mode, results of a JSONL file: key, response (GenerateContentResponse) or error',
  requires: ['key', 'response', 'response.usageMetadata'],
  only: ['key', 'response', 'error', 'metadata'],
  projection: {
    ...ANSWER,
    provider: { from: 'constant', value: 'gemini' },
    status: { ...cells(['error', 'code'], ['error', 'message']), rename: { '*': 'error' }, absent: 'success' },
  },
  cached: 'inside',
  reasoning: 'inside',
  notes: openaiBatchOutput.notes,
};
