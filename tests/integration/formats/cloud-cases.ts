import { expect } from 'vitest';
import { hmac } from '../engine/import-files';
import type { Case } from './format-case';

const HASHED = expect.stringMatching(/^[0-9A-F]{32}$/i);

/** What clouds and platforms log of model calls, besides their bills. */
export const CLOUD_CASES: Case[] = [
  {
    files: ['databricks-gateway.csv'],
    format: 'databricks-gateway',
    rows: [
      // The answer said 13 in beside 1,812 cached; the table counts both as input.
      {
        request_id: hmac('g1'),
        started_at: '2026-08-07 14:22:59.9',
        latency_ms: 4000,
        first_token_ms: 1000,
        provider: 'anthropic',
        model: 'claude-sonnet-4-5',
        operation: 'chat',
        application: 'billing',
        end_user: HASHED,
        streamed: true,
        status: 'success',
        input_tokens: '1825',
        cache_read_tokens: '1812',
        output_tokens: '47',
      },
      // Of a hosted model the name of the destination stays.
      { provider: 'databricks', model: 'databricks-claude-sonnet-4-5', streamed: false, input_tokens: '11' },
      { provider: 'openai', model: 'gpt-5-mini', status: 'error', input_tokens: null, output_tokens: null },
    ],
  },
  {
    files: ['databricks-inferences.jsonl'],
    format: 'databricks-inferences',
    rows: [
      {
        request_id: hmac('d1'),
        started_at: '2026-10-05 08:00:00.5',
        latency_ms: 2300,
        model: 'gpt-4o-mini-2024-07-18',
        end_user: HASHED,
        streamed: false,
        status: 'success',
        input_tokens: '1000',
        cache_read_tokens: '512',
        output_tokens: '200',
        reasoning_tokens: '64',
      },
      { request_id: hmac('d2'), latency_ms: 40, status: 'error', input_tokens: null },
    ],
    notes: [/sampling_fraction/],
  },
  {
    files: ['databricks-endpoints.csv'],
    format: 'databricks-endpoints',
    rows: [
      {
        request_id: hmac('r1'),
        started_at: '2026-10-05 08:00:00.25',
        model: 'databricks-claude-sonnet-4-5',
        application: 'search',
        streamed: true,
        status: 'success',
        input_tokens: '1200',
        output_tokens: '80',
      },
      { request_id: hmac('r2'), streamed: false, status: 'error' },
    ],
  },
  {
    files: ['snowflake-rest.csv'],
    format: 'snowflake-rest',
    rows: [
      // 7 fresh and 8,745 cached; the total of 8,758 holds the output too.
      {
        request_id: hmac('q1'),
        started_at: '2026-10-05 08:00:00',
        covers_until: '2026-10-05 09:00:00',
        request_count: '1',
        provider: 'snowflake',
        model: 'claude-4-sonnet',
        input_tokens: '8752',
        cache_read_tokens: '8745',
        output_tokens: '6',
      },
      { request_id: hmac('q2'), tags: 'nightly', input_tokens: '60', cache_read_tokens: null, output_tokens: '262' },
    ],
    unknown: ['billed_usd', 'latency_ms'],
    notes: [/tells the hour of a request/],
  },
  {
    files: ['snowflake-functions.csv'],
    format: 'snowflake-functions',
    rows: [
      {
        covers_until: '2026-10-05 09:00:00',
        provider: 'snowflake',
        model: 'claude-4-sonnet',
        route: 'AI_COMPLETE',
        input_tokens: '17',
        output_tokens: '65',
      },
    ],
    unknown: ['billed_usd', 'request_count'],
    notes: [/It counts no calls/, /skipped 2 rows \(uses that are billed by pages/],
  },
  {
    files: ['bedrock-batch-output.jsonl'],
    format: 'bedrock-batch-output',
    rows: [
      {
        request_id: hmac('msg_bdrk_1'),
        provider: 'bedrock',
        model: 'claude-sonnet-4-20250514',
        service_tier: 'batch',
        status: 'success',
        input_tokens: '1000',
        cache_read_tokens: '100',
        output_tokens: '50',
      },
      { model: null, service_tier: 'batch', input_tokens: '8', output_tokens: '3' },
      { model: null, input_tokens: '700', output_tokens: '70' },
      { status: 'error', service_tier: 'batch', input_tokens: null },
    ],
    unknown: ['started_at'],
    notes: [/went through the batch endpoint already/, /Only Claude names itself/],
  },
  {
    files: ['vertex-batch-output.jsonl'],
    format: 'vertex-batch-output',
    rows: [
      // 150 + 50 thoughts.
      {
        request_id: hmac('v1'),
        started_at: '2025-09-19 21:29:47.352',
        provider: 'vertex',
        model: 'gemini-2.5-flash-lite',
        service_tier: 'batch',
        status: 'success',
        input_tokens: '1000',
        cache_read_tokens: '200',
        output_tokens: '200',
        reasoning_tokens: '50',
      },
      { status: 'error', service_tier: 'batch', input_tokens: null },
      { model: 'claude-sonnet-4-5-20250929', input_tokens: '400', cache_read_tokens: '100', output_tokens: '40' },
    ],
    notes: [/went through the batch endpoint already/],
  },
  {
    files: ['vertex-claude.jsonl'],
    format: 'vertex-requests',
    rows: [
      // 300 beside 100 cached; a second before it was logged.
      {
        started_at: '2025-09-08 21:05:59',
        latency_ms: 1000,
        provider: 'vertex',
        model: 'publishers/anthropic/models/claude-sonnet-4-5@20250929',
        streamed: false,
        input_tokens: '400',
        cache_read_tokens: '100',
        output_tokens: '40',
      },
    ],
    notes: [/may hold only a sample/],
  },
  {
    files: ['gemini-batch-output.jsonl'],
    format: 'gemini-batch-output',
    rows: [
      {
        request_id: hmac('m1'),
        provider: 'gemini',
        model: 'gemini-2.5-flash',
        service_tier: 'batch',
        status: 'success',
        input_tokens: '1000',
        cache_read_tokens: '200',
        output_tokens: '200',
        reasoning_tokens: '50',
      },
      { status: 'error', service_tier: 'batch', input_tokens: null },
    ],
    unknown: ['started_at'],
  },
  {
    files: ['anthropic-cost-report.json'],
    format: 'anthropic-cost-report',
    rows: [
      // 123.45 cents.
      {
        started_at: '2026-10-05 00:00:00',
        covers_until: '2026-10-06 00:00:00',
        provider: 'anthropic',
        model: 'claude-sonnet-4-5-20250929',
        application: 'wrkspc_01',
        service_tier: 'batch',
        billed_usd: '1.234500000',
      },
      { model: null, service_tier: null, billed_usd: '0.250000000' },
    ],
    unknown: ['input_tokens', 'output_tokens'],
    notes: [/A bill counts neither requests nor tokens/],
  },
  {
    files: ['litellm-spend-report.json'],
    format: 'litellm-spend-report',
    rows: [
      {
        started_at: '2026-10-05 00:00:00',
        covers_until: '2026-10-06 00:00:00',
        model: 'gpt-4-0613',
        application: 'Prod Team',
        billed_usd: '0.001230000',
      },
      { model: 'chatgpt-v-2', billed_usd: '0.000214000' },
    ],
    unknown: ['input_tokens', 'output_tokens', 'request_count'],
    notes: [/does not count requests/],
  },
  {
    files: ['cloudflare-analytics.json'],
    format: 'cloudflare-analytics',
    rows: [
      // 2 of 10 came from the gateway's cache.
      {
        started_at: '2026-10-05 08:00:00',
        covers_until: '2026-10-05 09:00:00',
        request_count: '8',
        provider: 'openai',
        model: 'gpt-4o-mini',
        application: 'prod',
        input_tokens: '4000',
        output_tokens: '400',
        billed_usd: '0.250000000',
      },
      { started_at: '2026-10-05 09:00:00', request_count: '10', input_tokens: '7000' },
    ],
    notes: [/each of an hour/],
  },
  {
    files: ['groq-activity.json', 'groq-activity.csv'],
    format: 'groq-activity',
    rows: [
      // 4,680 of which 3,000 were in no cache.
      {
        request_count: '65',
        provider: 'groq',
        model: 'openai/gpt-oss-20b',
        application: 'project_1',
        key_name: 'dashboard',
        input_tokens: '4680',
        cache_read_tokens: '1680',
        output_tokens: '65',
        billed_usd: '0.000370500',
      },
      { request_count: '2', input_tokens: '144', cache_read_tokens: '0', output_tokens: '2' },
    ],
    unknown: ['end_user'],
    notes: [/each of an hour/],
  },
  {
    files: ['apisix.jsonl'],
    format: 'apisix',
    rows: [
      {
        request_id: hmac('p1'),
        latency_ms: 2700,
        first_token_ms: 310,
        provider: 'openai',
        model: 'gpt-4o-mini-2024-07-18',
        operation: 'chat',
        key_name: 'crm',
        end_user: HASHED,
        streamed: true,
        status: 'success',
        input_tokens: '1000',
        cache_read_tokens: '640',
        output_tokens: '300',
        reasoning_tokens: '20',
      },
      { request_id: hmac('p2'), status: 'error', first_token_ms: null, latency_ms: 40, input_tokens: '0' },
    ],
    notes: [/skipped 1 row \(requests that are no model calls/],
  },
  {
    files: ['azure-diagnostics-table.csv'],
    format: 'azure-diagnostics-table',
    mapping: { constants: { input_tokens: '1200', output_tokens: '300' } },
    rows: [
      {
        request_id: hmac('c1'),
        latency_ms: 2300,
        provider: 'azure',
        model: 'gpt-4o',
        application: 'MYOAI',
        route: 'gpt4o-prod',
        streamed: true,
        status: 'success',
        input_tokens: '1200',
      },
      { request_id: hmac('c3'), latency_ms: 40, streamed: false, status: 'error' },
    ],
    notes: [/skipped 1 row \(records that are no requests/, /the average that was given/],
  },
];
