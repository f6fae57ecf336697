import { beforeAll, expect, it } from 'vitest';
import { baseValues, defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { exactBatchBill, exactStandardBill, tokenBill } from '../../../lib/cost/bills';
import { atTokens } from '../../../lib/cost/bounds';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { assessProfile } from '../../fixtures/in-context';
import { csv, importFiles } from '../engine/import-files';
import { importTogether } from '../engine/import-together';

/** 200 requests over ten nights, alike, of the first half of November 2026. */
type Each = { input: number; read?: number; write?: number; hour?: number; output: number };

const HEADER =
  'request_id,application,provider,model,service_tier,input_tokens,cache_read_tokens,cache_write_tokens,cache_write_1h_tokens,output_tokens,started_at';

function* nights(
  application: string,
  name: string,
  { input, read = 0, write = 0, hour = 0, output }: Each,
): Generator<string> {
  for (let at = 0; at < 200; at += 1) {
    const day = String(2 + Math.floor(at / 20)).padStart(2, '0');
    const minute = String(at % 20).padStart(2, '0');
    yield `${application}-${at},${application},${name},${input},${read},${write},${hour},${output},2026-11-${day}T02:${minute}:00Z`;
  }
}

/** All logs of this file but one are imported together, and each is the workload of an application of its own. */
let imported: Map<string, WorkloadProfile>;
beforeAll(async () => {
  imported = await importTogether([
    csv('nights.csv', HEADER, ...ALIKE.flatMap(([name, each], at) => [...nights(`nights-${at}`, name, each)])),
    csv('usage.csv', EXPORT, ...USED.flatMap(([model, day], at) => [...days(`days-${at}`, model, day)])),
    csv(
      'two-prices.csv',
      HEADER,
      ...AT_TWO_PRICES.flatMap(([name, parts], at) => [...halfAndHalf(`halves-${at}`, name, parts)]),
    ),
    csv('fast.csv', HEADER, ...nights('fast', 'openai,gpt-5.4,ultrafast', LONG)),
  ]);
});

/** USD of the log of an application, before the monthly factor. `batch` keeps the share of cache hits that we assume of the provider. */
function billsOf(application: string) {
  const profile = imported.get(application);
  if (!profile) throw new Error(`${application} was not imported`);
  const { input, workload } = assessProfile(profile, 1);
  if (input === null) throw new Error('a log always has a volume');
  const kept = baseValues(defaultAssumptions, input.provider).cacheHitsKept;
  const longest = exactStandardBill(atTokens(input, 'high'));
  return { sync: exactStandardBill(input), batch: exactBatchBill(input, kept), longest, workload };
}

const CACHED = { input: 10_000, read: 6_000, output: 500 };
const WRITTEN = { ...CACHED, write: 2_000 };
const LONG = { input: 10_000, output: 500 };

type Part = [from: string, each: Each];
function halves(before: string, after: string, one: Each, other: Each): Part[] {
  return [
    [before, one],
    [after, other],
  ];
}

// Millions of tokens x USD a million: uncached + read + written + output. In batch 64% of the hits are kept at Anthropic, none at
// Bedrock and Groq, 30% elsewhere.
const ALIKE: [name: string, each: Each, sync: number, batch: number | null][] = [
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
  ['mistral,mistral-medium-latest,standard', LONG, 3.75, 1.875],
  // 0.4x2 + 0.6x8; half.
  ['openai,o3,standard', { input: 2_000, output: 3_000 }, 5.6, 2.8],
  // The data zone: 2x2.2 + 0.1x8.8; half.
  ['azure,azure/us/gpt-4.1,standard', LONG, 5.28, 2.64],
  // The band is that of the whole input: 10x0.5 + 20x0.05 + 0.1x2.5; 10x0.25 + 12.8x0.025 + 7.2x0.3125 + 0.1x1.25.
  ['anthropic,claude-haiku-5-5,standard', { input: 150_000, read: 100_000, output: 500 }, 6.25, 5.195],
  // 0.8x2 + 1.2x0.5 + 0.1x8; no source prices its cached tokens in batch: 2x1 + 0.1x4.
  ['openai,gpt-4.1,standard', CACHED, 3, 2.4],
  // 0.8x2 + 1.2x0.1 + 0.1x10; 0.8x1 + 0.36x0.05 + 0.84x1.25 + 0.1x5.
  ['openai,gpt-6.1-sol,standard', CACHED, 2.72, 2.368],
  // 40x4 + 20x0.2 + 0.2x15; 40x2 + 6x0.1 + 14x2.5 + 0.2x7.5.
  ['openai,gpt-6.1-sol,standard', { input: 300_000, read: 100_000, output: 1_000 }, 167, 117.1],
  // 0.8x0.1 + 1.2x0.01 + 0.1x0.5; 0.8x0.05 + 0.36x0.005 + 0.84x0.0625 + 0.1x0.25.
  ['openai,gpt-6-luna,standard', CACHED, 0.142, 0.1193],
  // 0.8x1 + 1.2x0.05 + 0.12x5; 0.8x0.5 + 0.36x0.025 + 0.84x0.625 + 0.12x2.5.
  ['openai,gpt-6.1-terra,standard', { ...CACHED, output: 600 }, 1.46, 1.234],
  // 0.8x10 + 1.2x1 + 0.12x50; 0.8x5 + 0.36x0.5 + 0.84x6.25 + 0.12x25.
  ['openai,gpt-6-astra,standard', { ...CACHED, output: 600 }, 15.2, 12.43],
  // 30x2.5 + 20x0.25 + 0.4x15; cached tokens cost the same in batch: 44x1.25 + 6x0.25 + 0.4x7.5.
  ['gemini,gemini-2.5-pro,standard', { input: 250_000, read: 100_000, output: 2_000 }, 86, 59.5],
  // 0.8x0.3 + 1.2x0.03 + 0.1x2.5; the cache's price wins: 1.64x0.15 + 0.36x0.03 + 0.1x1.25.
  ['vertex,gemini-2.5-flash,standard', CACHED, 0.526, 0.3818],
  // 2x3.3 + 0.1x16.5; half.
  ['bedrock,us.anthropic.claude-sonnet-4-5-20250929-v1:0,standard', LONG, 8.25, 4.125],
  // 0.8x1.25 + 1.2x0.2 + 0.1x2.5; 1.64x1 + 0.36x0.16 + 0.1x2.
  ['xai,grok-4.20-0309-reasoning,standard', CACHED, 1.49, 1.8976],
  // 2x0.02; half. Azure takes no embeddings in batch.
  ['openai,text-embedding-3-small,standard', { input: 10_000, output: 0 }, 0.04, 0.02],
  ['azure,text-embedding-3-small,standard', { input: 10_000, output: 0 }, 0.04, null],
  // 2x0.15; half.
  ['gemini,gemini-embedding-001,standard', { input: 10_000, output: 0 }, 0.3, 0.15],
];
it.each(ALIKE.map((row, at) => [...row, at] as const))('%s, %o: $%d, in batch $%d', (_name, _each, sync, batch, at) => {
  const bills = billsOf(`nights-${at}`);
  expect(bills.sync).toBeCloseTo(sync, 9);
  if (batch === null) expect(bills.batch).toBeNull();
  else expect(bills.batch).toBeCloseTo(batch, 9);
});

const EXPORT =
  'usage_date_utc,model_version,api_key,workspace,usage_type,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens';

// Ten days of Anthropic's usage export: the sum of a day is no request of its length.
type Day = { plain: number; write?: number; hour?: number; output: number };
function* days(workspace: string, model: string, { plain, write = 0, hour = 0, output }: Day): Generator<string> {
  for (let day = 2; day < 12; day += 1) {
    const date = `2026-11-${String(day).padStart(2, '0')}`;
    yield `${date},${model},Key,${workspace},standard,${plain},${write},${hour},0,${output}`;
  }
}

const USED: [model: string, day: Day, short: number, long: number][] = [
  // 50x0.1 + 2x0.5; if all requests were above 100K, 50x0.5 + 2x2.5.
  ['claude-haiku-5-5', { plain: 5_000_000, output: 200_000 }, 6, 30],
  // 10x4 + 10x8 + 0.5x20. Opus 5.5 costs the same at any length.
  ['claude-opus-5-5', { plain: 1_000_000, hour: 1_000_000, output: 50_000 }, 130, 130],
  // 1.5x3 + 10x3.75 + 0.5x15; above 200K 1.5x6 + 10x7.5 + 0.5x22.5.
  ['claude-sonnet-4-5', { plain: 150_000, write: 1_000_000, output: 50_000 }, 49.5, 95.25],
  // For an hour: 1.5x3 + 10x6 + 0.5x15; 1.5x6 + 10x12 + 0.5x22.5.
  ['claude-sonnet-4-5', { plain: 150_000, hour: 1_000_000, output: 50_000 }, 72, 140.25],
  // Days of 90,000 tokens hold no request above 100K.
  ['claude-haiku-5-5', { plain: 90_000, output: 20_000 }, 0.19, 0.19],
];
it.each(USED.map((row, at) => [...row, at] as const))('%s, %o a day: $%d to $%d', (_model, _day, short, long, at) => {
  const { sync, longest, workload } = billsOf(`days-${at}`);
  expect(sync).toBeCloseTo(short, 9);
  expect(longest).toBeCloseTo(long, 9);
  expect(workload.uncounted?.bandUnknown).toBe(long > short ? 10 : undefined);
});

/** A hundred requests alike from each of two times on, a minute apart. */
function* halfAndHalf(application: string, name: string, parts: readonly Part[]): Generator<string> {
  for (const [from, { input, read = 0, output }] of parts) {
    for (let at = 0; at < 100; at += 1) {
      const time = new Date(Date.parse(from) + at * 60_000).toISOString();
      yield `${application}-${from}-${at},${application},${name},standard,${input},${read},0,0,${output},${time}`;
    }
  }
}

// Each request pays the price of its own time.
const AT_TWO_PRICES: [name: string, parts: Part[], sync: number, batch: number | null][] = [
  // Cached tokens cost 0.20, and 0.10 since 2026-10-07: 0.8x2 + 0.6x0.2 + 0.6x0.1 + 0.1x10; batch half, and 36% of the hits are
  // written at 1.25: 0.8x1 + 0.384x0.1 + 0.384x0.05 + 0.432x1.25 + 0.1x5.
  ['anthropic,claude-sonnet-5-5', halves('2026-10-06T02:00:00Z', '2026-10-08T02:00:00Z', CACHED, CACHED), 2.78, 1.8976],
  // 5 and 30, and since 2026-08-21 4 and 20: 1x5 + 1x4 + 0.05x30 + 0.05x20; half.
  ['openai,gpt-5.6-sol', halves('2026-08-20T02:00:00Z', '2026-08-22T02:00:00Z', LONG, LONG), 11.5, 5.75],
  // Three times as long afterwards: 1x5 + 3x4 + 0.05x30 + 0.05x20.
  [
    'openai,gpt-5.6-sol',
    halves('2026-08-20T02:00:00Z', '2026-08-22T02:00:00Z', LONG, { ...LONG, input: 30_000 }),
    19.5,
    9.75,
  ],
  // On Thursday: small ones in peak hours, 0.1x1.32 + 0.02x3.96, and large ones outside, 5x0.66 + 0.2x1.98. No batch. The fifth of 19.54,
  // which was 28.51 by requests.
  [
    'deepseek,deepseek-v4-pro',
    halves(
      '2026-11-05T02:00:00Z',
      '2026-11-05T16:00:00Z',
      { input: 1_000, output: 200 },
      { input: 50_000, output: 2_000 },
    ),
    3.9072,
    null,
  ],
];
it.each(AT_TWO_PRICES.map((row, at) => [...row, at] as const))(
  '%s at two prices, %o: $%d, in batch $%d',
  (_name, _parts, sync, batch, at) => {
    const bills = billsOf(`halves-${at}`);
    expect(bills.sync).toBeCloseTo(sync, 9);
    if (batch === null) expect(bills.batch).toBeNull();
    else expect(bills.batch).toBeCloseTo(batch, 9);
  },
);

it('a model in three tiers is three workloads, and what is batch already does not save again', async () => {
  const rows = ['standard', 'flex', 'batch'].flatMap((tier) => [...nights('tiers', `openai,gpt-5.4,${tier}`, LONG)]);
  const unique = rows.map((row, at) => row.replace(/^tiers-\d+/, `tiers-${at}`));
  const { profiles } = await importFiles([csv('tiers.csv', HEADER, ...unique)]);
  const bills = profiles.map((profile) => {
    const { input, workload } = assessProfile(profile, 1);
    return [profile.key.serviceTier, input && tokenBill(input.bands, input.currentRates), workload.verdict];
  });
  // 2x2.5 + 0.1x15; half; half. A saving of $3.25 a month pays for no move.
  expect(new Map(bills.map(([tier, ...rest]) => [tier, rest]))).toEqual(
    new Map([
      ['standard', [6.5, 'not-worth-it']],
      ['flex', [3.25, 'done']],
      ['batch', [3.25, 'done']],
    ]),
  );
});

it('ultrafast, a tier that no price list has, costs what nobody knows and saves nothing that anybody knows', () => {
  const { sync, batch, workload } = billsOf('fast');
  expect([sync, batch]).toEqual([null, null]);
  expect(workload.monthly.current).toBeNull();
});
