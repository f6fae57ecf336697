import { cells, sum } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { bodiesIn, requestShape } from '../../request-shape';
import { APPLICATION_KEYS, inside, ROUTE_KEYS } from '../naming-keys';

const BODY = ['output', 'outputBodyJson'] as const;
/** What Bedrock adds to the last chunk of an answer that it streams. */
const INVOCATION = 'amazon-bedrock-invocationMetrics';

/** The names that GitHub, AWS CodeBuild and GitLab give to the sessions of their pipelines. */
const SESSION_OF_PIPELINE = ':assumed-role/[^/]+/(GitHubActions|AWSCodeBuild-|gitlab-ci|gitlab-runner)';

const STREAMED = {
  invokemodelwithresponsestream: 'true',
  conversestream: 'true',
  invokemodel: 'false',
  converse: 'false',
};

/**
 * Amazon Bedrock's model invocation logs, one JSON object a line. Input tokens are counted without the cached ones.
 * Time stamps are whole seconds; Converse says how long a call took, and so does the last chunk of a stream. The caller is an ARN:
 * a role names a program and is kept, a user names a person and is only hashed, as are people who signed on (AWSReservedSSO).
 */
export const bedrockInvocations: LogFormat = {
  id: 'bedrock-invocations',
  name: 'Amazon Bedrock invocation logs',
  source:
    'elastic/integrations aws_bedrock test-aws-bedrock.log at 06a6cc6, real records; invocationMetrics: Amazon Bedrock user guide, InvokeModelWithResponseStream; Panther schema for cacheRead/WriteInputTokenCount (lib/logs/formats/field-notes.md, A6)',
  requires: ['timestamp', 'requestId', 'operation', 'modelId', 'input.inputTokenCount'],
  projection: {
    request_id: cells('requestId'),
    started_at: cells('timestamp'),
    latency_ms: cells(
      [...BODY, 'metrics', 'latencyMs'],
      [...BODY, -1, INVOCATION, 'invocationLatency'],
      [...BODY, -1, 'metadata', 'metrics', 'latencyMs'],
      [...BODY, -1, 'metrics', 'latencyMs'],
    ),
    first_token_ms: cells([...BODY, -1, INVOCATION, 'firstByteLatency']),
    provider: { from: 'constant', value: 'bedrock' },
    model: cells('modelId'),
    operation: { from: 'first', of: [{ ...cells('modelId'), pick: '(embed)' }, cells('operation')] },
    application: cells(...inside(APPLICATION_KEYS, 'requestMetadata')),
    route: cells(...inside(ROUTE_KEYS, 'requestMetadata')),
    key_name: { ...cells(['identity', 'arn']), pick: ':assumed-role/([^/]+)' },
    end_user: { ...cells(['identity', 'arn']), pick: ':(?:user|assumed-role/AWSReservedSSO_[^/]+)/(.+)$' },
    origin: { ...cells(['identity', 'arn']), pick: SESSION_OF_PIPELINE, rename: { '*': 'ci' } },
    streamed: { ...cells('operation'), rename: STREAMED },
    status: { ...cells('errorCode'), rename: { '*': 'error' }, absent: 'success' },
    input_tokens: sum(
      ['input', 'inputTokenCount'],
      ['input', 'cacheReadInputTokenCount'],
      ['input', 'cacheWriteInputTokenCount'],
    ),
    cache_read_tokens: cells(['input', 'cacheReadInputTokenCount']),
    cache_write_tokens: cells(['input', 'cacheWriteInputTokenCount']),
    output_tokens: cells(
      ['output', 'outputTokenCount'],
      ['output', 'outputBodyJson', 'usage', 'outputTokens'],
      ['output', 'outputBodyJson', 'usage', 'output_tokens'],
    ),
    ...requestShape(bodiesIn(['input', 'inputBodyJson'])),
  },
  notes: ['Bedrock’s time stamps are whole seconds, and its records of InvokeModel do not say how long a call took.'],
};
