import { hmac } from '../engine/import-files';
import { type Case, told } from './format-case';

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
        client: 'claude-cli',
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
      {
        request_id: hmac('msg_d'),
        application: null,
        route: 'headless',
        client: 'claude-sdk-cli',
        input_tokens: '100',
        output_tokens: '20',
      },
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
        client: 'codex_cli_rs',
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
        tags: 'subagent',
        input_tokens: '1000',
      },
    ],
  },
  {
    // Of ayagmar/llm-usage-metrics, tests/fixtures/codex/session-token-usage-record.jsonl, with an older count above it.
    files: ['codex-records.jsonl'],
    format: 'codex-rollouts',
    rows: [
      { request_id: hmac('codex-session-records:210'), input_tokens: '200', output_tokens: '10' },
      {
        request_id: hmac('resp-a'),
        model: 'gpt-5.4',
        input_tokens: '1000',
        cache_read_tokens: '800',
        output_tokens: '50',
      },
      // An answer that compacted the session: no event counts it.
      { request_id: hmac('resp-b'), input_tokens: '2000', output_tokens: '300', reasoning_tokens: '100' },
      { request_id: hmac('resp-c'), input_tokens: '500', output_tokens: '20' },
      { request_id: hmac('resp-d'), input_tokens: '100', cache_write_tokens: '40', output_tokens: '5' },
      { request_id: null, input_tokens: '30', output_tokens: '3' },
    ],
    notes: [/skipped 3 rows \(counts of answers that records hold already/],
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
  {
    files: ['ccusage-daily.json'],
    format: 'ccusage-days',
    rows: [
      // 100 + 256 written + 512 read.
      {
        started_at: '2026-05-16 00:00:00',
        covers_until: '2026-05-17 00:00:00',
        model: 'claude-opus-4-1-20250805',
        input_tokens: '868',
        cache_read_tokens: '512',
        cache_write_tokens: '256',
        output_tokens: '15000',
      },
      { model: 'claude-sonnet-4-5-20250929', input_tokens: '945', output_tokens: '16456' },
      { started_at: '2026-05-17 00:00:00', input_tokens: '10', output_tokens: '20' },
    ],
    unknown: ['billed_usd'],
    notes: [/does not count requests/],
  },
  {
    files: ['gemini-cli.json', 'gemini-cli.jsonl'],
    format: 'gemini-cli',
    rows: [
      // 120 + 300 thoughts; of the JSON lines the second, grown one.
      {
        request_id: hmac('m2'),
        started_at: '2026-01-10 10:00:05',
        provider: 'google',
        model: 'gemini-2.5-pro',
        input_tokens: '5000',
        cache_read_tokens: '4000',
        output_tokens: '420',
        reasoning_tokens: '300',
      },
      // 5,600 + 30 of tools' results; with 40 out the 5,670 of the total.
      { request_id: hmac('m3'), model: 'gemini-2.5-flash', input_tokens: '5630', output_tokens: '40' },
    ],
  },
  {
    // A cost for each message; the one that runs on is not added up.
    files: ['aider-analytics.jsonl'],
    format: 'aider-analytics',
    rows: [
      {
        started_at: '2026-07-01 10:00:10',
        model: 'gpt-4o',
        input_tokens: '2000',
        output_tokens: '300',
        billed_usd: '0.008000000',
      },
      { model: 'openai/REDACTED', input_tokens: '3000', output_tokens: '100', billed_usd: '0.008500000' },
    ],
    unknown: ['end_user', 'latency_ms'],
    notes: [/skipped 3 rows \(events that are no model calls/, /list prices/],
  },
  {
    files: ['llm-logs.json'],
    format: 'llm-logs',
    rows: [
      {
        request_id: hmac('l1'),
        started_at: '2025-02-16 22:34:30.374',
        latency_ms: 560,
        model: 'anthropic/claude-3-haiku-20240307',
        session_id: hmac('k1'),
        input_tokens: '108',
        cache_write_tokens: '100',
        output_tokens: '12',
        message_count: '1',
        system_prompt_hash: told('Be kind.'),
        max_output_tokens: '4096',
        temperature: 1,
      },
      {
        request_id: hmac('l2'),
        latency_ms: 1200,
        input_tokens: '2000',
        cache_read_tokens: '1024',
        output_tokens: '100',
        reasoning_tokens: '30',
        message_count: null,
        system_prompt_hash: told('Be brief.'),
        prompt_head_hash: told('Why?'),
        temperature: 0.3,
      },
    ],
  },
  {
    files: ['openclaw-session.jsonl'],
    format: 'openclaw-sessions',
    rows: [
      // 50 + 2,000 + 100.
      {
        request_id: hmac('e1:2026-08-16T00:00:04.000Z'),
        started_at: '2026-08-16 00:00:04',
        provider: 'anthropic',
        model: 'claude-opus-4-6',
        application: 'clawd',
        session_id: hmac('S'),
        status: 'success',
        input_tokens: '2150',
        cache_read_tokens: '2000',
        cache_write_tokens: '100',
        output_tokens: '5',
        billed_usd: '0.002000000',
      },
      { status: 'error', input_tokens: '10', output_tokens: '0' },
    ],
  },
  {
    files: ['opencode-messages.jsonl'],
    format: 'opencode-messages',
    rows: [
      // 100 + 4,200 + 30; 50 + 10.
      {
        request_id: hmac('msg_1'),
        started_at: '2025-10-09 08:53:20',
        latency_ms: 4500,
        provider: 'anthropic',
        model: 'claude-sonnet-4-5',
        application: 'shop',
        session_id: hmac('ses_1'),
        status: 'success',
        input_tokens: '4330',
        cache_read_tokens: '4200',
        cache_write_tokens: '30',
        output_tokens: '60',
        reasoning_tokens: '10',
        billed_usd: '0.012300000',
      },
      { request_id: hmac('msg_2'), status: 'error', latency_ms: null, input_tokens: '5', output_tokens: '0' },
    ],
  },
  {
    files: ['opencode-export.json'],
    format: 'opencode-export',
    rows: [
      { request_id: hmac('msg_1'), application: 'shop', latency_ms: 4500, input_tokens: '4330', output_tokens: '60' },
    ],
  },
  {
    files: ['opencode-table.csv'],
    format: 'opencode-table',
    rows: [
      {
        request_id: hmac('msg_1'),
        started_at: '2025-10-09 08:53:20',
        latency_ms: 4500,
        model: 'claude-sonnet-4-5',
        application: 'shop',
        session_id: hmac('ses_1'),
        input_tokens: '4330',
        output_tokens: '60',
      },
      { request_id: hmac('msg_2'), status: 'error', input_tokens: '5' },
    ],
  },
];
