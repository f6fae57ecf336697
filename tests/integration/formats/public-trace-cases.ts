import type { Case } from './format-case';

/** Public traces: their times count from a start that they do not name. */
export const PUBLIC_TRACE_CASES: Case[] = [
  {
    files: ['mooncake-trace.jsonl'],
    format: 'mooncake-trace',
    // Milliseconds: 1,523 are 1.523 s.
    rows: [
      { started_at: '1970-01-01 00:00:00', input_tokens: '6758', output_tokens: '500', operation: 'chat' },
      { started_at: '1970-01-01 00:00:01.523', input_tokens: '7322', output_tokens: '490' },
      { started_at: '1970-01-01 00:00:03', input_tokens: '12', output_tokens: '1' },
    ],
    unknown: ['model', 'session_id'],
    notes: [/date is unknown: times count from the start, in milliseconds; --start 2026-01-01 says where/],
  },
  {
    files: ['qwen-trace.jsonl'],
    format: 'qwen-trace',
    mapping: { start: '2026-03-01T08:00:00Z', constants: { model: 'qwen-max' } },
    rows: [
      {
        started_at: '2026-03-01 08:00:00',
        input_tokens: '2048',
        output_tokens: '300',
        tags: 'text',
        model: 'qwen-max',
      },
      { started_at: '2026-03-01 08:00:02.5', input_tokens: '16', output_tokens: '20', tags: 'search' },
      { started_at: '2026-03-01 08:01:01.114', input_tokens: '2400', output_tokens: '150', tags: 'text' },
    ],
    unknown: ['session_id'],
    notes: [/its times count in seconds from 2026-03-01T08:00:00Z on/],
  },
  {
    // As it is converted for replaying, without turns and hashes; the first row is that of the thinking trace.
    files: ['qwen-trace-thinking.jsonl'],
    format: 'qwen-trace',
    rows: [
      { started_at: '1970-01-01 00:00:00', input_tokens: '502', output_tokens: '1494', tags: 'thinking' },
      { started_at: '1970-01-01 00:00:02.5', input_tokens: '389', output_tokens: '20', tags: 'text' },
      { started_at: '1970-01-01 00:01:01.114', input_tokens: '521', output_tokens: '132', tags: 'text' },
    ],
    unknown: ['model', 'session_id'],
    notes: [/date is unknown: times count from the start, in seconds/],
  },
  {
    files: ['burstgpt.csv'],
    format: 'named-columns',
    rows: [
      { started_at: '1970-01-01 00:00:05', model: 'ChatGPT', input_tokens: '472', output_tokens: '18' },
      { started_at: '1970-01-01 00:00:45', model: 'ChatGPT', input_tokens: '1087', output_tokens: '230' },
      { started_at: '1970-01-01 00:01:58', model: 'GPT-4', input_tokens: '417', output_tokens: '276' },
    ],
    notes: [/in seconds; --start.*--unit started_at=ms/],
  },
];
