import type { ReadColumn } from '@/lib/logs/columns/canonical-columns';

/** What a column can be, in words, by what it is good for. */
export const COLUMN_GROUPS: readonly { title: string; columns: Partial<Record<ReadColumn, string>> }[] = [
  {
    title: 'What counts',
    columns: {
      input_tokens: 'Input tokens, cached ones included',
      cache_read_tokens: 'Tokens read from a cache',
      cache_write_tokens: 'Tokens written to a cache',
      output_tokens: 'Output tokens, reasoning included',
      reasoning_tokens: 'Reasoning tokens',
      billed_usd: 'Cost, USD',
      request_count: 'Requests that the row stands for',
      total_tokens: 'Total of tokens, to check the others',
      cached_apart: 'Whether cached tokens stand beside the input',
      currency: 'Currency of the cost',
    },
  },
  {
    title: 'When, and how long',
    columns: {
      started_at: 'Time of the start',
      ended_at: 'Time of the end',
      first_token_at: 'Time of the first token',
      covers_until: 'End of the time that the row covers',
      latency_ms: 'Time until the whole answer',
      first_token_ms: 'Time until the first token',
    },
  },
  {
    title: 'What was called',
    columns: {
      provider: 'Provider',
      model: 'Model',
      operation: 'Operation: chat, embedding …',
      service_tier: 'Service tier',
      streamed: 'Streamed, yes or no',
      status: 'Status',
    },
  },
  {
    title: 'For what work',
    columns: {
      application: 'Application',
      route: 'Route or prompt name',
      key_name: 'Name of the API key',
      tags: 'Tags',
    },
  },
  {
    title: 'Whose (kept as hashes only)',
    columns: { end_user: 'End user', session_id: 'Session', trace_id: 'Trace', prompt_hash: 'Hash of the prompt' },
  },
  {
    title: 'What the request was like (its text is never kept)',
    columns: {
      message_count: 'Messages, or how many',
      user_turns: 'Turns of the user, or how many',
      system_prompt_hash: 'System prompt, kept as a hash',
      prompt_head_hash: 'Prompt, whose beginning is kept as a hash',
      tools_offered: 'Tools offered, or how many',
      output_format: 'Format asked for: text or JSON',
      max_output_tokens: 'Most output tokens allowed',
      temperature: 'Temperature',
      client: 'SDK or user agent',
      trigger: 'Trigger: cron job, queue …',
      root_span: 'Root span of the trace',
      prompt_version: 'Version of the prompt',
    },
  },
  {
    title: 'Other',
    columns: {
      request_id: 'Request id',
      span_id: 'Id of the span or run',
      parent_span_id: 'Id of the span around it',
      requested_model: 'Model that was asked for',
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
