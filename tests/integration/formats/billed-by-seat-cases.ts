import { hmac } from '../engine/import-files';
import type { Case } from './format-case';

/** What teams pay beside their seats, and what the tools of one developer print: reports of people and runs, not of calls. */
export const BILLED_BY_SEAT_CASES: Case[] = [
  {
    files: ['copilot-credits.csv'],
    format: 'copilot-credits',
    rows: [
      // 100 + 3,000 read + 400 written; the credits were included, so nothing was billed.
      {
        started_at: '2026-08-01 00:00:00',
        covers_until: '2026-08-02 00:00:00',
        model: 'Claude Haiku 4.5',
        application: 'Platform',
        route: null,
        input_tokens: '3500',
        cache_read_tokens: '3000',
        cache_write_tokens: '400',
        output_tokens: '200',
        billed_usd: '0.000000000',
      },
      {
        model: 'GPT-5 mini',
        application: 'acme/shop',
        route: 'cloud agent',
        input_tokens: '1000',
        billed_usd: '0.030000000',
      },
    ],
    unknown: ['latency_ms', 'request_count'],
    notes: [/premium requests/, /after the credits that the seats include/],
  },
  {
    files: ['claude-spend-report.csv'],
    format: 'claude-spend-report',
    rows: [
      // 10,000 + 45,000 read + 4,000 and 1,000 written are the 60,000 of the prompt.
      {
        provider: 'anthropic',
        model: 'claude-sonnet-4-5',
        application: 'Claude Code',
        request_count: '12',
        input_tokens: '60000',
        cache_read_tokens: '45000',
        cache_write_tokens: '5000',
        output_tokens: '3000',
        billed_usd: '0.500000000',
      },
      {
        model: 'claude-haiku-4-5',
        application: 'Chat',
        request_count: '2',
        input_tokens: '900',
        billed_usd: '0.000000000',
      },
    ],
    unknown: ['started_at', 'latency_ms'],
    notes: [/No line has a date/, /skipped 1 row \(lines of the organisation/],
  },
  {
    files: ['claude-code-results.jsonl'],
    format: 'claude-code-results',
    rows: [
      // The result's 350 are right, the lines of its answers say 1 and 0. 4 + 1,200 written + 17,000 read.
      {
        request_id: hmac('s1'),
        provider: 'anthropic',
        model: 'claude-sonnet-4-5',
        route: 'headless',
        request_count: '2',
        status: 'success',
        input_tokens: '18204',
        cache_read_tokens: '17000',
        cache_write_tokens: '1200',
        output_tokens: '350',
        billed_usd: '0.015000000',
        tools_offered: '1',
      },
      // Two models: its cost is known, and no rate of either is taken for both.
      {
        request_id: hmac('s2'),
        model: 'several models',
        request_count: '3',
        input_tokens: '40',
        billed_usd: '0.020000000',
        tools_offered: '0',
      },
    ],
    unknown: ['started_at', 'latency_ms'],
    notes: [/no line says when it was/, /skipped 5 rows \(lines of a run before its result/],
  },
  {
    files: ['claude-code-analytics.json'],
    format: 'claude-code-analytics',
    rows: [
      // 186 cents. 1,000 + 9,000 read + 500 written.
      {
        started_at: '2026-09-01 00:00:00',
        covers_until: '2026-09-02 00:00:00',
        model: 'claude-sonnet-4-5',
        application: 'vscode',
        input_tokens: '10500',
        cache_read_tokens: '9000',
        cache_write_tokens: '500',
        output_tokens: '400',
        billed_usd: '1.860000000',
      },
      { model: 'claude-haiku-4-5', input_tokens: '20', output_tokens: '5', billed_usd: '0.420000000' },
      { started_at: '2026-09-02 00:00:00', key_name: 'nightly', input_tokens: '16', billed_usd: '0.010000000' },
    ],
    notes: [/Costs are Anthropic’s estimates/],
  },
  {
    files: ['codex-exec.jsonl'],
    format: 'codex-exec',
    rows: [
      {
        request_id: hmac('t1'),
        provider: 'openai',
        model: null,
        route: 'headless',
        input_tokens: '2400',
        cache_read_tokens: '2000',
        output_tokens: '120',
        reasoning_tokens: '30',
      },
      // Two turns of one thread: the second holds both.
      { request_id: hmac('t2'), input_tokens: '30', cache_read_tokens: '8', output_tokens: '5' },
    ],
    unknown: ['started_at', 'billed_usd'],
    notes: [/take the sessions/],
  },
  {
    files: ['cursor-usage-events.json'],
    format: 'cursor-usage-events',
    rows: [
      // 100 + 6,000 + 12,000, and 21.5 cents.
      {
        started_at: '2025-06-26 23:07:05.854',
        model: 'claude-4.5-sonnet',
        route: 'headless',
        status: 'success',
        input_tokens: '18100',
        cache_read_tokens: '12000',
        cache_write_tokens: '6000',
        output_tokens: '450',
        billed_usd: '0.215000000',
      },
      { started_at: '2025-06-26 23:06:13.824', route: null, status: 'error', billed_usd: '0.000000000' },
    ],
    notes: [/one row may add up the calls/],
  },
];
