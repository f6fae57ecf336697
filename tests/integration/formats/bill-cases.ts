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
      /1 costs are in PLN/,
      /not counted are 1 taxes, adjustments and rounding/,
      /not counted are 2 lines of other services/,
    ],
  },
];
const [nested] = BILL_CASES;
if (nested !== undefined) BILL_CASES.push({ ...nested, files: ['gcp-bill-tokens.csv'], format: 'gcp-bill-table' });
