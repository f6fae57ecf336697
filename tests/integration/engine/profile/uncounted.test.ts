import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../../../lib/engine/import/import-result';
import { assessProfile } from '../../../fixtures/in-context';
import { csv, type Input, importFiles, jsonLines } from '../import-files';

const START = Date.UTC(2026, 10, 2, 9);
const HEADER = 'timestamp,model,status,prompt_tokens,cached_tokens,completion_tokens';
const NOTHING = ['', 'null', 'NULL', 'None', 'NaN', 'nan', '\\N'];

type Row = { status: string; input: string; cached?: string; output: string };
const times = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

/** 26 requests: 12 with both counts, 7 that say input by a word for nothing, 2 that say neither, 2 failed, 3 of zero tokens. */
const ROWS: Row[] = [
  ...times(12, { status: 'success', input: '1000', output: '100' }),
  ...NOTHING.map((input) => ({ status: 'success', input, cached: '7', output: '100' })),
  ...times(2, { status: 'success', input: '', output: 'NaN' }),
  { status: 'error', input: '', output: '' },
  { status: 'error', input: '500', output: 'null' },
  ...times(3, { status: 'success', input: '0', output: '0' }),
];
const at = (index: number) => new Date(START + index * 60_000).toISOString();
const asCsv = csv(
  'log.csv',
  HEADER,
  ...ROWS.map(
    ({ status, input, cached = '', output }, index) => `${at(index)},gpt-4o,${status},${input},${cached},${output}`,
  ),
);
/** The same in JSON, which has a null and texts for nothing. */
const asJson = jsonLines(
  'log.jsonl',
  ...ROWS.map(({ status, input, cached = '', output }, index) => ({
    timestamp: at(index),
    model: 'gpt-4o',
    status,
    prompt_tokens: countOf(input),
    cached_tokens: countOf(cached),
    completion_tokens: countOf(output),
  })),
);
function countOf(cell: string): number | string | null {
  return cell === 'null' ? null : /^\d+$/.test(cell) ? Number(cell) : cell;
}
/** A broken line at the end sends a file to the reading as text. */
const broken = (input: Input, line: string): Input => {
  if (typeof input === 'string') throw new Error('a file with its content');
  return { ...input, content: `${input.content}${line}\n` };
};

describe('a count that says nothing is unknown', () => {
  it.each([
    ['CSV, read directly', asCsv, 0],
    ['CSV, read as text', broken(asCsv, '"'), 1],
    ['JSON lines', asJson, 0],
    ['JSON lines with a broken one', broken(asJson, '{'), 1],
  ])('in %s', async (_, input, rejected) => {
    const { profiles, rejects } = await importFiles([input]);
    expect(rejects.reduce((sum, { count }) => sum + count, 0)).toBe(rejected);
    const [profile] = profiles;
    expect(profile?.uncounted).toEqual({
      input: { known: 16, unknown: 9, low: 0, high: 1000 },
      output: { known: 22, unknown: 2, low: 0, high: 100 },
      neither: 2,
      zero: 3,
      outputBesideUnknownInput: 700,
    });
    // Of a whole that is unknown the cached part is no use.
    expect(profile?.tokens).toEqual({ input: 12_500, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 1_900 });
    expect(profile?.bands.map(({ requests }) => requests)).toEqual([26]);
    // Lengths are of the requests that say theirs, the failed ones included: 12,500 tokens in 17 requests.
    expect(profile?.inputLength.mean).toBeCloseTo(12_500 / 17, 6);
  });

  it('where no row has one, and its workload is measured all the same', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${at(index)},gpt-4o,success,NaN,,100`);
    const [profile] = (await importFiles([csv('log.csv', HEADER, ...rows)])).profiles;
    expect(profile?.uncounted?.input).toEqual({ known: 0, unknown: 30, low: null, high: null });
    expect(profile?.histograms?.inputTokens).toEqual({ zeros: 0, firstBucket: 0, counts: [] });
    expect(profile?.histograms?.outputTokens.counts).toEqual([30]);
    expect(profile && assessProfile(profile, 1).workload.monthly.current).toBeNull();
  });

  it('but an embedding has no output, and a log with all counts has nothing to say', async () => {
    const embeddings = Array.from({ length: 3 }, (_, index) => `${at(index)},text-embedding-3-small,embedding,10`);
    const imported = await importFiles([csv('log.csv', 'timestamp,model,operation,prompt_tokens', ...embeddings)]);
    expect(imported.profiles[0]?.uncounted).toBeNull();
    expect(notes(imported)).not.toMatch(/output/);
    const counted = await importFiles([csv('log.csv', HEADER, `${at(0)},gpt-4o,success,10,,1`)]);
    expect(counted.profiles[0]?.uncounted).toBeNull();
  });

  it('and percentiles are those of the requests, whichever order they come in', async () => {
    const lengths = Array.from({ length: 100 }, (_, index) => (index + 1) * 100);
    const lines = [...lengths.map((tokens) => String(tokens)), ...Array<string>(50).fill('')];
    const measure = async (cells: string[]) => {
      const rows = cells.map((cell, index) => `${at(index)},gpt-4o,success,${cell},,1`);
      return (await importFiles([csv('log.csv', HEADER, ...rows)])).profiles[0]?.uncounted?.input;
    };
    const side = await measure(lines);
    // In buckets 1.1% wide, of which the mean is taken.
    expect(side?.low).toBeCloseTo(1_000, -1);
    expect(side?.high).toBeGreaterThan(8_900);
    expect(side?.high).toBeLessThan(9_100);
    expect(await measure(lines.toReversed())).toEqual(side);
  });
});

describe('a log without a column for input tokens', () => {
  const rows = Array.from({ length: 20 }, (_, index) => `${at(index)},gpt-4o,${10_000 + index},100`);
  const withColumn = (name: string) => csv('log.csv', `timestamp,model,${name},completion_tokens`, ...rows);

  it('is refused while a column of large whole numbers is not read, with the option to copy', async () => {
    await expect(importFiles([withColumn('n_prompt')])).rejects.toThrow(
      'log.csv, line 1: no column for input tokens was found. Column n_prompt holds large whole numbers and is not read. ' +
        'If it holds them, add --map n_prompt=input_tokens. Otherwise set their average: --set input_tokens=1200.',
    );
    const json = rows.map((row) => {
      const [timestamp = '', model = '', n_prompt = '', output = ''] = row.split(',');
      return { timestamp, model, n_prompt: Number(n_prompt), completion_tokens: Number(output) };
    });
    await expect(importFiles([jsonLines('log.jsonl', ...json)])).rejects.toThrow('--map n_prompt=input_tokens');
  });

  it('is refused without a word of a name that may be a value', async () => {
    await expect(importFiles([withColumn('jane.roe')])).rejects.toThrow(/^(?!.*jane).*--map COLUMN=input_tokens/);
  });

  it('is read once its column is named, said to be another thing, or an average is given', async () => {
    const mapped = await importFiles([withColumn('n_prompt')], { columns: { n_prompt: 'input_tokens' } });
    expect(mapped.profiles[0]?.uncounted).toBeNull();
    const averaged = await importFiles([withColumn('n_prompt')], { constants: { input_tokens: '1200' } });
    expect(averaged.profiles[0]?.tokens.input).toBe(24_000);
    const ignored = await importFiles([withColumn('n_prompt')], { ignored: ['n_prompt'] });
    expect(ignored.profiles[0]?.uncounted?.input).toMatchObject({ known: 0, unknown: 20 });
  });

  it('is read where nothing in it could be them, or it says what was billed', async () => {
    const other = await importFiles([
      csv('log.csv', 'timestamp,model,retries,completion_tokens', `${at(0)},gpt-4o,2,9`),
    ]);
    expect(other.profiles[0]?.uncounted?.input.unknown).toBe(1);
    const billed = await importFiles([
      csv('log.csv', 'timestamp,model,n_prompt,completion_tokens,cost', `${at(0)},gpt-4o,10000,9,0.25`),
    ]);
    const [profile] = billed.profiles;
    expect(profile && assessProfile(profile, 1).workload.monthly).toMatchObject({ current: 0.25, sync: null });
  });
});

function notes({ files }: ImportResult): string {
  return files.flatMap((file) => file.notes.map(({ says }) => says)).join('\n');
}

it('takes no long request from a bill, whose sums nobody counted', async () => {
  const line = (type: string, amount: number, cost: number) =>
    `Usage,2026-06-02 10:00:00,2026-06-02 11:00:00,USE1-Claude4.5Sonnet-${type},${amount},USD,${cost},1K tokens`;
  const header =
    'line_item_line_item_type,line_item_usage_start_date,line_item_usage_end_date,line_item_usage_type,line_item_usage_amount,line_item_currency_code,line_item_unblended_cost,pricing_unit';
  // A million tokens in; above 200,000 of one request they would cost twice as much.
  const bill = csv('bill.csv', header, line('input-tokens', 1000, 3.3), line('output-tokens', 100, 1.65));
  const { profiles } = await importFiles([bill]);
  expect(profiles).toMatchObject([
    { bands: [{ over: 0, requests: 1, tokens: { input: 1_000_000, output: 100_000 } }] },
  ]);
});
