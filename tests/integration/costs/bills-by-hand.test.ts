import { expect, it } from 'vitest';
import { baseValues, defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { exactBatchBill, exactStandardBill } from '../../../lib/cost/bills';
import { atTokens } from '../../../lib/cost/uncounted-tokens';
import { assessProfile } from '../../fixtures/in-context';
import { csv, importFiles } from '../engine/import-files';

/** 200 requests over ten nights, alike, of the first half of November 2026. */
type Each = { input: number; read?: number; write?: number; hour?: number; output: number };

const HEADER =
  'request_id,provider,model,service_tier,input_tokens,cache_read_tokens,cache_write_tokens,cache_write_1h_tokens,output_tokens,started_at';

function* nights(name: string, { input, read = 0, write = 0, hour = 0, output }: Each): Generator<string> {
  for (let at = 0; at < 200; at += 1) {
    const day = String(2 + Math.floor(at / 20)).padStart(2, '0');
    const minute = String(at % 20).padStart(2, '0');
    yield `r${at},${name},${input},${read},${write},${hour},${output},2026-11-${day}T02:${minute}:00Z`;
  }
}

/** USD of the log, before the monthly factor. `batch` keeps the share of cache hits that we assume of the provider. */
async function billsOf(file: ReturnType<typeof csv>) {
  const { profiles } = await importFiles([file]);
  const [profile] = profiles;
  if (!profile || profiles.length > 1) throw new Error('each log is one workload');
  const { input, workload } = assessProfile(profile, 1);
  if (input === null) throw new Error('a log always has a volume');
  const kept = baseValues(defaultAssumptions, input.provider).cacheHitsKept;
  const longest = exactStandardBill(atTokens(input, 'high'));
  return { sync: exactStandardBill(input), batch: exactBatchBill(input, kept), longest, workload };
}

const CACHED = { input: 10_000, read: 6_000, output: 500 };
const WRITTEN = { ...CACHED, write: 2_000 };

// Millions of tokens x USD a million: uncached + read + written + output. In batch 64% of the hits are kept at Anthropic, none at
// Bedrock and Groq, 30% elsewhere.
it.each<[name: string, each: Each, sync: number, batch: number | null]>([
  // 0.4x3 + 1.2x0.3 + 0.4x3.75 + 0.1x15; 0.4x1.5 + 0.768x0.15 + (0.4 + 0.432)x1.875 + 0.1x7.5: what misses is written.
  ['anthropic,claude-sonnet-4-5,standard', WRITTEN, 4.56, 3.0252],
  // The writes live an hour: 0.4x3 + 1.2x0.3 + 0.4x6 + 1.5; 0.6 + 0.1152 + 0.832x3 + 0.75.
  ['anthropic,claude-sonnet-4-5,standard', { ...WRITTEN, hour: 2_000 }, 5.46, 3.9612],
  // 0.4x2 + 1.2x0.1 + 0.4x2.5 + 0.1x10; 0.4x1 + 0.36x0.05 + (0.4 + 0.84)x1.25 + 0.1x5.
  ['openai,gpt-6.2-sol,standard', WRITTEN, 2.92, 2.468],
  // Priority, which is paid now: 2 x (0.8x2.5 + 1.2x0.25 + 0.1x15); 1.64x1.25 + 0.36x0.125 + 0.1x7.5.
  ['openai,gpt-5.4,priority', CACHED, 7.6, 2.845],
  ['openai,gpt-5.4,standard', CACHED, 3.8, 2.845],
  // 0.4x3.3 + 1.2x0.33 + 0.4x4.125 + 0.1x16.5; no cache in batch: 2x1.65 + 0.1x8.25.
  ['bedrock,us.anthropic.claude-sonnet-4-6,standard', WRITTEN, 5.016, 4.125],
  // 0.8x1.25 + 1.2x0.2 + 0.1x2.5; 1.64x1 + 0.36x0.16 + 0.1x2.
  ['xai,grok-4.3,standard', CACHED, 1.49, 1.8976],
  // 0.8x0.15 + 1.2x0.075 + 0.1x0.6; 2x0.075 + 0.1x0.3.
  ['groq,openai/gpt-oss-120b,standard', CACHED, 0.27, 0.18],
  // 2x1.5 + 0.1x7.5; half.
  ['mistral,mistral-medium-latest,standard', { input: 10_000, output: 500 }, 3.75, 1.875],
  // 0.4x2 + 0.6x8; half.
  ['openai,o3,standard', { input: 2_000, output: 3_000 }, 5.6, 2.8],
  // The data zone: 2x2.2 + 0.1x8.8; half.
  ['azure,azure/us/gpt-4.1,standard', { input: 10_000, output: 500 }, 5.28, 2.64],
])('%s, %o: $%d, in batch $%d', async (name, each, sync, batch) => {
  const bills = await billsOf(csv('nights.csv', HEADER, ...nights(name, each)));
  expect(bills.sync).toBeCloseTo(sync, 9);
  if (batch === null) expect(bills.batch).toBeNull();
  else expect(bills.batch).toBeCloseTo(batch, 9);
});

const EXPORT =
  'usage_date_utc,model_version,api_key,workspace,usage_type,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens';

// Ten days of Anthropic's usage export: the sum of a day is no request of its length.
it.each<[model: string, plain: number, hour: number, output: number, short: number, long: number]>([
  // 50x0.1 + 2x0.5; if all requests were above 100K, 50x0.5 + 2x2.5.
  ['claude-haiku-5-5', 5_000_000, 0, 200_000, 6, 30],
  // 10x4 + 10x8 + 0.5x20. Opus 5.5 costs the same at any length.
  ['claude-opus-5-5', 1_000_000, 1_000_000, 50_000, 130, 130],
  // Days of 90,000 tokens hold no request above 100K.
  ['claude-haiku-5-5', 90_000, 0, 20_000, 0.19, 0.19],
])('%s, %d and %d written for an hour, %d out a day: $%d to $%d', async (model, plain, hour, output, short, long) => {
  const rows = Array.from({ length: 10 }, (_, day) => {
    return `2026-11-${String(2 + day).padStart(2, '0')},${model},Key,Default,standard,${plain},0,${hour},0,${output}`;
  });
  const { sync, longest, workload } = await billsOf(csv('usage.csv', EXPORT, ...rows));
  expect(sync).toBeCloseTo(short, 9);
  expect(longest).toBeCloseTo(long, 9);
  expect(workload.uncounted?.bandUnknown).toBe(long > short ? 10 : undefined);
});
