import { expect, it } from 'vitest';
import { csv, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

const notesOf = (imported: Awaited<ReturnType<typeof readFiles>>) =>
  imported.files.flatMap(({ notes }) => notes.map(({ says }) => says));

const HEADER = 'timestamp,type,model,prompt_tokens,completion_tokens,cost';
const CALLS = ['2026-03-01T08:00:00Z,call,gpt-4o,10,5,0.01', '2026-03-01T08:01:00Z,call,gpt-4o,10,,'];
const OTHERS = ['2026-03-01T08:02:00Z,top-up,,0,0,0', '2026-03-01T08:03:00Z,user,,,,'];

it('rows without model, tokens and cost are no requests, whichever way the file is read', async () => {
  for (const broken of [[], ['"broken']]) {
    const imported = await readFiles([csv('log.csv', HEADER, ...CALLS, ...OTHERS, ...broken)]);
    expect(imported).toMatchObject({ accepted: 2 });
    expect(notesOf(imported)).toContainEqual('log.csv: skipped 2 rows (without model, tokens and cost).');
  }
});

it('with a model for all rows, one that says how it ended is a request', async () => {
  const rows = [
    { timestamp: '2026-03-01T08:00:00Z', input_tokens: 10, status: 'success' },
    { timestamp: '2026-03-01T08:01:00Z', input_tokens: null, status: 'error' },
    { timestamp: '2026-03-01T08:02:00Z', input_tokens: null, status: null },
  ];
  const imported = await readFiles([jsonLines('log.jsonl', ...rows)], { constants: { model: 'gpt-4o' } });
  expect(imported).toMatchObject({ accepted: 2 });
});

it('a log of which no row is a request is refused for that', async () => {
  await expect(readFiles([csv('log.csv', HEADER, ...OTHERS)])).rejects.toThrow(
    'No row is a request. log.csv: skipped 2 rows (without model, tokens and cost).',
  );
});

it('a filter leaves rows out, by values of any case, also inside objects', async () => {
  const rows = ['LLM', 'chain', 'llm', null].map((kind) => ({
    timestamp: '2026-03-01T08:00:00Z',
    extra: { kind },
    model: 'gpt-4o',
    input_tokens: 10,
  }));
  const llm = await readFiles([jsonLines('runs.jsonl', ...rows)], { only: { 'extra.kind': ['Llm'] } });
  expect(llm).toMatchObject({ accepted: 2 });
  expect(notesOf(llm)).toContainEqual('runs.jsonl: skipped 2 rows (outside the filter on extra.kind).');
  const both = await readFiles([jsonLines('runs.jsonl', ...rows)], { only: { 'extra.kind': ['llm', 'chain'] } });
  expect(both).toMatchObject({ accepted: 3 });
  await expect(readFiles([jsonLines('runs.jsonl', ...rows)], { only: { kind: ['llm'] } })).rejects.toThrow(
    /its rows are filtered by the column "kind", but the file has: timestamp/,
  );
});

it('of lines of one streamed answer the complete one counts, from the first of them on', async () => {
  const line = (time: string, output: number) => ({
    timestamp: `2026-03-01T08:00:0${time}Z`,
    id: 'msg',
    model: 'm',
    input_tokens: 3,
    output_tokens: output,
  });
  const imported = await readFiles([jsonLines('log.jsonl', line('1', 9), line('5', 159), line('3', 9))]);
  expect(imported).toMatchObject({ accepted: 1, duplicates: 2 });
  expect(await query(imported, 'SELECT started_at::VARCHAR AS at, output_tokens::INT AS output FROM requests')).toEqual(
    [{ at: '2026-03-01 08:00:01', output: 159 }],
  );
});

it('durations come from the times where there is none, or none that can be right', async () => {
  const row = (more: object) => ({
    start: '2026-03-01T08:00:00Z',
    end_time: '2026-03-01T08:00:03.300Z',
    model: 'm',
    input_tokens: 1,
    ...more,
  });
  const times = { columns: { start: 'started_at' } };
  const [given] = await query(
    await readFiles([jsonLines('log.jsonl', row({ latency_ms: 3000, ttft_ms: 400 }))], times),
    'SELECT latency_ms, first_token_ms FROM requests',
  );
  expect(given).toEqual({ latency_ms: 3000, first_token_ms: 400 });
  const rows = [
    row({ first_token_time: '2026-03-01T08:00:00.500Z' }),
    row({ latency_ms: 3.3, ttft_ms: 90_000, first_token_time: '2026-03-01T08:00:00.500Z' }),
    row({ latency_ms: 3_300_000_000, first_token_time: '2026-03-01T08:00:00.500Z' }),
  ];
  const imported = await readFiles([jsonLines('log.jsonl', ...rows)], times);
  expect(await query(imported, 'SELECT latency_ms, first_token_ms, streamed FROM requests')).toEqual(
    rows.map(() => ({ latency_ms: 3300, first_token_ms: 500, streamed: true })),
  );
});

it('a log that has only the ends begins as long before them as its calls took', async () => {
  const imported = await readFiles([
    csv('log.csv', 'completed_at,latency_ms,input_tokens', '2026-03-01T08:00:03Z,2000,5'),
  ]);
  expect(await query(imported, 'SELECT started_at::VARCHAR AS at, latency_ms FROM requests')).toEqual([
    { at: '2026-03-01 08:00:01', latency_ms: 2000 },
  ]);
});

it('columns of the reader end with the reading', async () => {
  const row = {
    timestamp: '2026-03-01T08:00:00Z',
    trace_id: 't',
    span_id: 's',
    parent_span_id: 'p',
    model: 'm',
    input_tokens: 1,
    output_tokens: 1,
    total_tokens: 2,
  };
  const imported = await readFiles([jsonLines('log.jsonl', row)]);
  const columns = await query(imported, `SELECT DISTINCT name FROM parquet_schema('${imported.requests}')`);
  expect(columns.map(({ name }) => name)).toEqual(
    expect.not.arrayContaining(['span_id', 'parent_span_id', 'total_tokens']),
  );
});

it('a cached count of -1 is unknown, and rejects no row', async () => {
  const row = (cache_tokens: number) => ({
    timestamp: '2026-03-01T08:00:00Z',
    model: 'qwen3',
    tokens: { cache_tokens, input_tokens: 100, output_tokens: 5 },
  });
  const imported = await readFiles([jsonLines('metrics.jsonl', row(-1), row(40))]);
  expect(imported).toMatchObject({ accepted: 2, files: [{ rows: 2 }] });
  expect(await query(imported, 'SELECT cache_read_tokens::INT AS cached FROM requests')).toEqual([
    { cached: null },
    { cached: 40 },
  ]);
});
