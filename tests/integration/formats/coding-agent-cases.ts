import { hmac } from '../engine/import-files';
import type { Case } from './format-case';

/** What tools of one developer write: coding agents and command lines. */
export const CODING_AGENT_CASES: Case[] = [
  {
    files: ['claude-code.jsonl'],
    format: 'claude-code',
    rows: [
      // Three lines, and again in the session that resumed it: the first one's time, the last one's output. 10 + 2,000 + 15,000.
      {
        request_id: hmac('msg_a:req_a'),
        started_at: '2026-02-18 09:00:05',
        latency_ms: null,
        provider: 'anthropic',
        model: 'claude-opus-4-6',
        operation: 'chat',
        application: 'shop',
        route: 'interactive',
        tags: null,
        service_tier: 'standard',
        input_tokens: '17010',
        cache_read_tokens: '15000',
        cache_write_tokens: '2000',
        output_tokens: '350',
      },
      // A subagent in a worktree of the same project; the progress line that repeats one is none.
      {
        request_id: hmac('msg_b:req_b'),
        application: 'shop',
        tags: 'subagent',
        input_tokens: '340',
        output_tokens: '60',
      },
      // claude -p in a person's own folder, whose name is theirs.
      { request_id: hmac('msg_d'), application: null, route: 'headless', input_tokens: '100', output_tokens: '20' },
    ],
    notes: [/can’t be sent as one batch/],
  },
  {
    files: ['codex-rollout.jsonl'],
    format: 'codex-rollouts',
    rows: [
      {
        request_id: hmac('c1:1200'),
        started_at: '2026-05-13 09:01:00',
        provider: 'openai',
        model: 'gpt-5.2-codex',
        application: 'shop',
        route: 'interactive',
        session_id: hmac('c1'),
        input_tokens: '1000',
        cache_read_tokens: '250',
        output_tokens: '200',
        reasoning_tokens: '75',
      },
      // Counted once, though its event was written again as limits changed.
      { request_id: hmac('c1:4200'), started_at: '2026-05-13 09:03:00', input_tokens: '2500', output_tokens: '500' },
      { request_id: hmac('c1:4540'), model: 'gpt-5-mini', input_tokens: '300', output_tokens: '40' },
      {
        request_id: hmac('c2:1200'),
        provider: 'azure',
        model: 'gpt-5.4',
        application: 'nightly-docs',
        route: 'headless',
        input_tokens: '1000',
      },
    ],
  },
  {
    files: ['cursor-usage.csv'],
    format: 'cursor-usage',
    rows: [
      // 775 + 28,342 written + 105,891 read; with 21,282 out they are the 156,290 of the total.
      {
        started_at: '2025-11-13 18:36:05.846',
        model: 'auto',
        status: 'success',
        input_tokens: '135008',
        cache_read_tokens: '105891',
        cache_write_tokens: '28342',
        output_tokens: '21282',
        billed_usd: '0.190000000',
      },
      { model: 'gpt-5-codex', input_tokens: '75227', output_tokens: '1612', billed_usd: '1000.030000000' },
      { status: 'error', input_tokens: '200', output_tokens: '0', billed_usd: null },
    ],
  },
  {
    files: ['cursor-usage-team.csv'],
    format: 'cursor-usage',
    rows: [
      // An automation; what it took of an allowance (2.7 requests) is no count of calls.
      { model: 'gpt-5', route: 'headless', request_count: null, input_tokens: '100000', output_tokens: '10000' },
      { route: null, input_tokens: '550', cache_write_tokens: '500', cache_read_tokens: '40', output_tokens: '5' },
    ],
    unknown: ['billed_usd'],
  },
  {
    files: ['cursor-usage-old.csv'],
    format: 'cursor-usage',
    rows: [
      {
        started_at: '2025-02-01 00:00:00',
        model: 'gpt-4o',
        input_tokens: '15',
        output_tokens: '15',
        billed_usd: '0.100000000',
      },
      { model: 'gpt-4o-mini', input_tokens: '0', output_tokens: '5', billed_usd: null },
    ],
  },
];
