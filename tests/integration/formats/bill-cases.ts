import type { Case } from './format-case';

/** Bills of clouds: what was spent on models, with the tokens where the bill counts them. */
export const BILL_CASES: Case[] = [
  {
    files: ['gcp-bill-tokens.jsonl'],
    format: 'gcp-bill',
    rows: [
      // 1,065,040 fresh and 100,000 cached; 62,906 + 7,632 out, thoughts in them; 0.319512 + 0.003 + 0.157265 + 0.01908, before the credit.
      {
        started_at: '2026-08-05 10:00:00',
        covers_until: '2026-08-05 11:00:00',
        provider: 'vertex',
        model: 'gemini 2.5 flash',
        application: 'shop-prod',
        route: null,
        service_tier: null,
        input_tokens: '1165040',
        cache_read_tokens: '100000',
        output_tokens: '70538',
        billed_usd: '0.498857000',
      },
      {
        model: 'gemini 2.5 flash',
        route: 'storage',
        input_tokens: null,
        output_tokens: null,
        billed_usd: '0.050000000',
      },
      { model: 'gemini 2.5 flash', route: 'audio', input_tokens: null, billed_usd: '0.005000000' },
      // Lite is a model of its own.
      { model: 'gemini 2.5 flash lite', input_tokens: '283548', output_tokens: '12485', billed_usd: '0.033348800' },
      // By characters, so its tokens are unknown.
      { model: 'gemini 1.5 flash', input_tokens: null, output_tokens: null, billed_usd: '0.075000000' },
      { provider: 'vertex', model: 'claude sonnet 4.5', input_tokens: '20000', billed_usd: '0.060000000' },
      // The output of a short input is output: 1.1532 + 0.5951898.
      {
        started_at: '2026-08-05 11:00:00',
        provider: 'gemini',
        model: 'gemini 2.5 flash',
        application: 'nightly',
        input_tokens: '1983966',
        cache_read_tokens: null,
        output_tokens: '461280',
        billed_usd: '1.748389800',
      },
      { model: 'gemini 3 flash', service_tier: 'batch', input_tokens: null, output_tokens: '1000' },
      { model: 'gemini 3.1 flash lite', input_tokens: '103131', billed_usd: null },
    ],
    unknown: ['request_count', 'latency_ms', 'end_user'],
    notes: [
      /does not count requests/,
      /before credits/,
      /left out 1 cost in PLN/,
      /skipped 1 row \(taxes, adjustments and rounding/,
      /skipped 2 rows \(lines of other services/,
    ],
  },
  {
    files: ['aws-cost-services.csv'],
    format: 'aws-cost-services',
    // Firsts of months: each is a month. The total is no row, and each row is of one column.
    rows: [
      {
        started_at: '2026-09-01 00:00:00',
        covers_until: '2026-10-01 00:00:00',
        provider: 'bedrock',
        model: null,
        billed_usd: '6.250000000',
      },
      { started_at: '2026-09-01 00:00:00', model: 'Claude Opus 4.8', billed_usd: '1200.500000000' },
      {
        started_at: '2026-10-01 00:00:00',
        covers_until: '2026-11-01 00:00:00',
        model: null,
        billed_usd: '12.250000000',
      },
      { model: 'Claude Opus 4.8', billed_usd: '2.500000000' },
    ],
    unknown: ['input_tokens', 'output_tokens', 'request_count'],
    notes: [
      /counts neither requests nor tokens/,
      /each of a month from its time on/,
      /skipped 4 rows \(totals/,
      /skipped 4 rows \(sums of other services/,
    ],
  },
  {
    files: ['aws-cost-usage.csv'],
    format: 'aws-cost-usage',
    rows: [
      {
        started_at: '2026-10-01 00:00:00',
        covers_until: '2026-10-02 00:00:00',
        model: 'amazon.nova-pro',
        service_tier: null,
        billed_usd: '0.400000000',
      },
      { model: 'anthropic.claude-sonnet-4-5', service_tier: 'batch', billed_usd: '2.000000000' },
      { started_at: '2026-10-02 00:00:00', model: 'amazon.nova-pro', billed_usd: '0.500000000' },
      // AWS Marketplace does not say whose tokens.
      { started_at: '2026-10-02 00:00:00', model: null, billed_usd: '3.000000000' },
    ],
    unknown: ['input_tokens', 'output_tokens', 'request_count'],
    notes: [/each of a day from its time on/, /skipped 2 rows \(sums without a cost/],
  },
  {
    files: ['aws-cost-groups.json'],
    format: 'aws-cost-api',
    rows: [
      {
        started_at: '2026-09-01 00:00:00',
        covers_until: '2026-10-01 00:00:00',
        model: 'amazon.nova-pro',
        billed_usd: '12.500000000',
      },
      { model: 'Claude Opus 4.8', service_tier: 'standard', billed_usd: '1102.250000000' },
      { started_at: '2026-10-01 00:00:00', model: null, billed_usd: '0.750000000' },
    ],
    unknown: ['input_tokens', 'output_tokens', 'request_count'],
    notes: [/skipped 1 row \(sums of other services/, /skipped 1 row \(sums without a cost/],
  },
  {
    files: ['aws-bill-marketplace.csv'],
    format: 'aws-bill-2',
    rows: [
      // 250,000 fresh, 2,000,000 read and 100,000 written, named by the product.
      {
        started_at: '2026-09-02 10:00:00',
        model: 'Claude Opus 5',
        service_tier: 'standard',
        input_tokens: '2350000',
        cache_read_tokens: '2000000',
        cache_write_tokens: '100000',
        output_tokens: '40000',
        billed_usd: '4.250000000',
      },
      // Units are no number of tokens that the bill says.
      {
        model: 'anthropic.claude-sonnet-4-5',
        input_tokens: null,
        cache_read_tokens: null,
        output_tokens: null,
        billed_usd: '1.980000000',
      },
    ],
    unknown: ['request_count', 'latency_ms'],
    notes: [/AWS Marketplace in Units/, /skipped 1 row \(lines of other services/],
  },
  {
    files: ['aws-focus-bill.csv'],
    format: 'aws-focus-bill',
    rows: [
      {
        started_at: '2026-06-02 10:00:00',
        covers_until: '2026-06-02 11:00:00',
        model: 'anthropic.claude-sonnet-4-5',
        input_tokens: '29481',
        output_tokens: '31102',
        billed_usd: '0.610470300',
      },
      { model: 'Claude Opus 4.8', input_tokens: null, billed_usd: '5.000000000' },
    ],
    unknown: ['request_count', 'latency_ms'],
    notes: [/skipped 1 row \(taxes, credits, refunds and fees/],
  },
  {
    files: ['azure-bill-mca.csv'],
    format: 'azure-bill-mca',
    rows: [
      {
        started_at: '2026-07-15 00:00:00',
        covers_until: '2026-07-16 00:00:00',
        provider: 'azure',
        model: 'gpt-4.1',
        input_tokens: '1200000',
        output_tokens: '100000',
        billed_usd: '3.200000000',
      },
      { started_at: '2026-07-16 00:00:00', model: 'o4-mini-2025-04-16', input_tokens: '10000', billed_usd: null },
    ],
    unknown: ['request_count', 'latency_ms'],
    notes: [/left out 1 cost in EUR/, /skipped 1 row \(lines of other services/],
  },
  {
    files: ['azure-focus-bill.csv'],
    format: 'azure-focus-bill',
    rows: [
      {
        started_at: '2026-07-15 00:00:00',
        covers_until: '2026-07-16 00:00:00',
        provider: 'azure',
        model: 'gpt-4o-2024-05-13',
        service_tier: null,
        billed_usd: '3.000000000',
      },
      { model: 'gpt-4o-2024-05-13', service_tier: 'batch', billed_usd: '1.000000000' },
    ],
    unknown: ['input_tokens', 'output_tokens', 'request_count'],
    notes: [
      /its tokens are not read/,
      /skipped 1 row \(taxes, credits, refunds and purchases/,
      /skipped 2 rows \(lines of other services/,
    ],
  },
];
const [nested] = BILL_CASES;
if (nested !== undefined) BILL_CASES.push({ ...nested, files: ['gcp-bill-tokens.csv'], format: 'gcp-bill-table' });
