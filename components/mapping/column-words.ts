import type { ReadColumn } from '@/lib/logs/columns/canonical-columns';

/** The meanings that a column can have, in groups. */
export const COLUMN_GROUPS: readonly { title: string; columns: Partial<Record<ReadColumn, string>> }[] = [
  {
    title: 'Tokens and cost',
    columns: {
      input_tokens: 'Input tokens, cached ones included',
      cache_read_tokens: 'Tokens read from a cache',
      cache_write_tokens: 'Tokens written to a cache',
      cache_write_1h_tokens: 'Of these, tokens written for an hour',
      output_tokens: 'Output tokens, reasoning included',
      reasoning_tokens: 'Reasoning tokens',
      billed_usd: 'Cost, USD',
      request_count: 'Number of requests in the row',
      total_tokens: 'Total tokens, to check the other counts',
      cached_apart: 'Whether input excludes cached tokens',
      currency: 'Currency of the cost',
    },
  },
  {
    title: 'Time and latency',
    columns: {
      started_at: 'Start time',
      ended_at: 'End time',
      first_token_at: 'Time of the first token',
      covers_until: 'End of the period that the row covers',
      latency_ms: 'Latency of the whole answer',
      first_token_ms: 'Time to first token',
    },
  },
  {
    title: 'Model and provider',
    columns: {
      provider: 'Provider',
      model: 'Model',
      operation: 'Operation: chat, embedding …',
      service_tier: 'Service tier',
      streamed: 'Streamed, yes or no',
      status: 'Status',
      cancelled: 'Cancelled by the caller, yes or no',
    },
  },
  {
    title: 'Workload',
    columns: {
      application: 'Application',
      route: 'Route or prompt name',
      key_name: 'Name of the API key',
      tags: 'Tags',
    },
  },
  {
    title: 'User and session (stored as hashes only)',
    columns: {
      end_user: 'End user',
      session_id: 'Session',
      trace_id: 'Trace',
      client_address: 'Network address',
      prompt_hash: 'Hash of the prompt',
    },
  },
  {
    title: 'Shape of the request (its text is never stored)',
    columns: {
      message_count: 'Messages, or their number',
      user_turns: 'User turns, or their number',
      system_prompt_hash: 'System prompt, stored as a hash',
      prompt_head_hash: 'Prompt (only a hash of its beginning is stored)',
      tools_offered: 'Tools offered, or their number',
      earlier_answers: 'Results of tools, their number, or the previous response',
      finish_reason: 'Finish reason',
      output_format: 'Requested format: text or JSON',
      max_output_tokens: 'Maximum output tokens',
      temperature: 'Temperature',
      client: 'SDK or user agent',
      trigger: 'Trigger: cron job, queue …',
      origin: 'Origin of the call: waiting, answered, queue, schedule, evaluation or ci',
      root_span: 'Root span of the trace',
      prompt_version: 'Version of the prompt',
    },
  },
  {
    title: 'Other',
    columns: {
      request_id: 'Request id',
      span_id: 'Id of the span or run',
      parent_span_id: 'Id of the parent span',
      requested_model: 'Requested model',
      span_name: 'Name of the span',
      span_kind: 'Kind of the span',
      instrumentation: 'Library that wrote the row',
      input_bytes: 'Bytes of the input',
      output_bytes: 'Bytes of the output',
    },
  },
];

const WORDS = Object.assign({}, ...COLUMN_GROUPS.map(({ columns }) => columns)) as Record<ReadColumn, string>;

export function columnWords(canonical: ReadColumn): string {
  return WORDS[canonical];
}
