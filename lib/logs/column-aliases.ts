import type { CanonicalColumn } from './canonical-columns';
import type { DurationUnit } from './column-source';

/** A recognised name of a column; `unit` where the name says that a duration is not in milliseconds. */
export type Alias = { name: string; unit?: DurationUnit };

const names = (...list: string[]): Alias[] => list.map((name) => ({ name }));
const inSeconds = (...list: string[]): Alias[] => list.map((name) => ({ name, unit: 's' as const }));

/**
 * Names under which gateways and warehouses keep each canonical column, in order of preference. Compared after
 * `plainName`, so `Prompt Tokens`, `promptTokens` and `prompt_tokens` are one name. Quoted in the README.
 */
export const COLUMN_ALIASES: Readonly<Record<CanonicalColumn, readonly Alias[]>> = {
  request_id: names('request_id', 'id', 'generation_id', 'response_id', 'call_id', 'log_id', 'uuid'),
  started_at: names(
    'started_at',
    'start_time',
    'timestamp',
    'request_created_at',
    'created_at',
    'created',
    'time',
    'datetime',
    'date',
    'ts',
    'event_time',
    'request_time',
    'logged_at',
  ),
  latency_ms: [
    ...names(
      'latency_ms',
      'duration_ms',
      'response_time_ms',
      'generation_time_ms',
      'elapsed_ms',
      'total_time_ms',
      'request_duration_ms',
    ),
    ...inSeconds('latency_s', 'duration_s', 'latency_seconds', 'duration_seconds'),
    ...names('latency', 'duration', 'response_time'),
  ],
  first_token_ms: [
    ...names('first_token_ms', 'ttft_ms', 'time_to_first_token_ms', 'ttft'),
    ...inSeconds('time_to_first_token_s', 'ttft_s', 'time_to_first_token'),
  ],
  provider: names(
    'provider',
    'custom_llm_provider',
    'llm_provider',
    'vendor',
    'ai_org',
    'gen_ai_system',
    'gen_ai_provider_name',
  ),
  model: names(
    'model',
    'model_name',
    'model_id',
    'ai_model',
    'provided_model_name',
    'model_permaslug',
    'llm_model_name',
    'gen_ai_request_model',
    'deployment',
  ),
  operation: names('operation', 'call_type', 'request_type', 'endpoint_type', 'gen_ai_operation_name', 'api_method'),
  application: names(
    'application',
    'app',
    'app_name',
    'service',
    'service_name',
    'project',
    'project_name',
    'team',
    'team_alias',
    'team_id',
    'feature',
    'workload',
    'job',
    'job_name',
  ),
  route: names(
    'route',
    'path',
    'endpoint',
    'url_path',
    'prompt_name',
    'prompt_slug',
    'trace_name',
    'task',
    'use_case',
    'name',
  ),
  key_name: names('key_name', 'api_key_name', 'api_key_alias', 'key_alias', 'user_api_key_alias', 'token_name'),
  tags: names('tags', 'request_tags', 'tag', 'labels', 'label'),
  end_user: names('end_user', 'end_user_id', 'user_id', 'user', 'request_user_id', 'customer_id', 'customer'),
  session_id: names('session_id', 'session', 'conversation_id', 'thread_id', 'chat_id'),
  trace_id: names('trace_id', 'trace', 'parent_id'),
  streamed: names('streamed', 'stream', 'is_stream', 'is_streaming', 'streaming'),
  service_tier: names('service_tier', 'tier', 'usage_type'),
  status: names(
    'status',
    'status_code',
    'response_status',
    'response_status_code',
    'http_status',
    'result',
    'is_success',
    'success',
  ),
  input_tokens: names(
    'input_tokens',
    'prompt_tokens',
    'tokens_prompt',
    'tokens_in',
    'context_tokens',
    'input_token_count',
    'prompt_token_count',
    'n_context_tokens_total',
    'req_units',
    'gen_ai_usage_input_tokens',
  ),
  cache_read_tokens: names(
    'cache_read_tokens',
    'cached_tokens',
    'cache_read_input_tokens',
    'input_cached_tokens',
    'tokens_cached',
    'cached_input_tokens',
    'prompt_cached_tokens',
  ),
  cache_write_tokens: names(
    'cache_write_tokens',
    'cache_creation_input_tokens',
    'cache_creation_tokens',
    'cache_write_input_tokens',
  ),
  output_tokens: names(
    'output_tokens',
    'completion_tokens',
    'tokens_completion',
    'tokens_out',
    'generated_tokens',
    'output_token_count',
    'candidates_token_count',
    'n_generated_tokens_total',
    'res_units',
    'gen_ai_usage_output_tokens',
  ),
  reasoning_tokens: names('reasoning_tokens', 'tokens_reasoning', 'thoughts_token_count'),
  billed_usd: names(
    'billed_usd',
    'cost_usd',
    'spend',
    'cost',
    'total_cost',
    'cost_total',
    'response_cost',
    'price_usd',
    'amount_usd',
  ),
  prompt_hash: names('prompt_hash', 'request_hash', 'cache_key'),
  input_bytes: names('input_bytes', 'request_bytes', 'request_length', 'request_size'),
  output_bytes: names('output_bytes', 'response_bytes', 'response_length', 'response_size'),
};

/** Folds a column name for comparison: `Prompt Tokens`, `promptTokens`, `prompt-tokens` and `gen_ai.usage` styles become snake case. */
export function plainName(column: string): string {
  return column
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
}
