import { expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../lib/logs/mapping/column-mapping';
import { csv, jsonLines, query } from '../import-files';
import { readFiles } from '../read-files';

const TIME = '2026-06-01T10:00:00Z';
/** When a row was made: one a second, in the order of the file. */
const timeOf = (index: number) => new Date(Date.UTC(2026, 5, 1, 10, 0, index)).toISOString();
type Usage = Record<string, unknown>;

/** Input and output tokens of each request, in the order of the file, and what is said of cached ones. */
async function counted(rows: readonly Usage[], mapping: Partial<ColumnMapping> = {}) {
  const lines = rows.map((row, index) => ({
    timestamp: timeOf(index),
    request_id: `r${100 + index}`,
    model: 'm',
    ...row,
  }));
  const imported = await readFiles([jsonLines('log.jsonl', ...lines)], mapping);
  const tokens = await query(imported, 'SELECT input_tokens, output_tokens FROM requests ORDER BY started_at');
  return {
    input: tokens.map((row) => Number(row.input_tokens)),
    output: tokens.map((row) => Number(row.output_tokens)),
    notes: imported.files.flatMap(({ notes }) => notes),
  };
}

const row = (input: number, cached: number, more: Usage = {}): Usage => ({
  input_tokens: input,
  tokens_cached: cached,
  output_tokens: 10,
  ...more,
});

it('one row with more cached than input tokens shows that they stand apart in all rows', async () => {
  expect((await counted([row(100, 40), row(100, 400), row(100, 0)])).input).toEqual([140, 500, 100]);
});

it('totals show it row by row, and for the rows without one', async () => {
  const apart = [row(100, 40, { total_tokens: 150 }), row(100, 30, { total_tokens: null })];
  expect((await counted(apart)).input).toEqual([140, 130]);
  const inside = [row(100, 40, { total_tokens: 110 }), row(100, 30, { total_tokens: null })];
  expect(await counted(inside)).toMatchObject({ input: [100, 100], notes: [] });
  // What a row says of itself stands above what most rows say.
  const mixed = [
    ...Array.from({ length: 20 }, () => row(100, 40, { total_tokens: 110 })),
    row(100, 40, { total_tokens: 150 }),
  ];
  expect((await counted(mixed)).input).toEqual([...Array.from({ length: 20 }, () => 100), 140]);
});

it('Anthropic’s names stand for tokens apart, OpenAI’s for a part', async () => {
  const anthropic = (read: number, written: number) => ({
    usage: {
      input_tokens: 3000,
      cache_creation_input_tokens: written,
      cache_read_input_tokens: read,
      output_tokens: 200,
    },
  });
  expect((await counted([anthropic(0, 2000), anthropic(2000, 0)])).input).toEqual([5000, 5000]);
  const openai = {
    usage: { prompt_tokens: 3000, prompt_tokens_details: { cached_tokens: 2000 }, completion_tokens: 1 },
  };
  expect(await counted([openai])).toMatchObject({ input: [3000], notes: [] });
});

it('where nothing tells, they are taken as a part, and both bounds are said', async () => {
  const { input, notes } = await counted([row(1000, 400), row(2000, 500)]);
  expect(input).toEqual([1000, 2000]);
  expect(notes).toEqual([
    { code: 'cached-unclear', count: 2, says: expect.stringContaining('has 3,000 to 3,900 input tokens') },
  ]);
});

it('the user’s word counts, also against the totals, and a row’s own word where it has one', async () => {
  expect(await counted([row(1000, 400)], { cached: 'inside' })).toMatchObject({ input: [1000], notes: [] });
  expect(await counted([row(1000, 400)], { cached: 'apart' })).toMatchObject({ input: [1400], notes: [] });
  const total = row(100, 40, { total_tokens: 110 });
  expect((await counted([total], { cached: 'apart' })).input).toEqual([140]);
  const own = [row(100, 40, { cached_apart: true }), row(100, 40, { cached_apart: false })];
  expect(await counted(own)).toMatchObject({ input: [140, 100], notes: [] });
});

it('Claude’s rows tell nothing of those of other models in a gateway’s log', async () => {
  const rows = [
    row(10, 4000, { model: 'anthropic/claude-sonnet-4-5' }),
    row(1000, 400, { model: 'gpt-4o', total_tokens: 1010 }),
  ];
  expect((await counted(rows)).input).toEqual([4010, 1000]);
});

it('thoughts stand apart in Gemini’s usage and where they are more than the output, and are a part elsewhere', async () => {
  const gemini = {
    usageMetadata: { promptTokenCount: 100, candidatesTokenCount: 200, thoughtsTokenCount: 150, totalTokenCount: 450 },
  };
  expect((await counted([gemini])).output).toEqual([350]);
  const openai = { prompt_tokens: 100, completion_tokens: 200, reasoning_tokens: 150, total_tokens: 300 };
  expect((await counted([openai])).output).toEqual([200]);
  const more = { prompt_tokens: 100, completion_tokens: 20, reasoning_tokens: 150 };
  expect((await counted([more])).output).toEqual([170]);
});

it('what a total of Gemini has beyond input and output is output, and is said', async () => {
  const { output, notes } = await counted([
    { model: 'gemini-2.5-flash', input_tokens: 5, output_tokens: 845, total_tokens: 2023 },
  ]);
  expect(output).toEqual([2018]);
  expect(notes).toEqual([
    {
      code: 'rest-of-total',
      count: 1,
      says: expect.stringContaining('1 request has 1,173 more tokens in the total than input and output'),
    },
  ]);
  expect((await counted([{ input_tokens: 5, output_tokens: 845, total_tokens: 2023 }])).output).toEqual([845]);
});

it('it does not matter whether a file is read directly or as text', async () => {
  const lines = ['timestamp,model,input_tokens,tokens_cached,output_tokens,total_tokens', `${TIME},m,100,40,10,150`];
  const all = 'SELECT * FROM requests';
  const direct = await readFiles([csv('log.csv', ...lines, `${TIME},m,100,,10,110`)]);
  const asText = await readFiles([csv('log.csv', ...lines, `${TIME},m,100,,10,110`, '"broken')]);
  expect(await query(direct, all)).toEqual(await query(asText, all));
  expect(await query(direct, 'SELECT sum(input_tokens)::INT AS input FROM requests')).toEqual([{ input: 240 }]);
});

it('costs in another currency are left out, and a log of nothing else is refused', async () => {
  const rows = [
    { timestamp: TIME, model: 'm', input_tokens: 1, cost: 0.5, currency: 'CNY' },
    { timestamp: TIME, model: 'm', input_tokens: 1, cost: 0.25, currency: 'usd' },
  ];
  const imported = await readFiles([jsonLines('log.jsonl', ...rows)]);
  expect(await query(imported, 'SELECT sum(billed_usd)::DOUBLE AS billed FROM requests')).toEqual([{ billed: 0.25 }]);
  expect(imported.files[0]?.notes).toContainEqual({
    code: 'foreign-currency',
    count: 1,
    says: expect.stringContaining('left out 1 cost in CNY'),
  });
  const costs = csv('cost.csv', 'utc_date,model,cost,currency', '2026-06-01,deepseek-chat,0.003,CNY');
  await expect(readFiles([costs])).rejects.toThrow(/its costs are in CNY and it holds no tokens/);
});

it('successful requests without tokens are warned of with their share', async () => {
  const rows = [
    row(0, 0, { output_tokens: 0 }),
    row(10, 0),
    row(10, 0),
    row(0, 0, { output_tokens: 0, status: 'error' }),
  ];
  const { notes } = await counted(rows.map((one) => ({ status: 'success', ...one })));
  expect(notes).toEqual([
    { code: 'no-tokens', count: 1, says: expect.stringContaining('1 successful request has 0 tokens (33.3%)') },
  ]);
});
