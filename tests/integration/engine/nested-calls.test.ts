import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmac, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

type Span = Record<string, unknown>;
const at = (ms: number) => new Date(Date.UTC(2026, 2, 1, 8) + ms).toISOString();
/** A run of a trace as LangSmith and others write it: `from` and `to` in ms. */
const run = (id: string, parent: string | null, [from, to]: [number, number], more: Span = {}): Span => ({
  id,
  parent_run_id: parent,
  trace_id: 't',
  start_time: at(from),
  end_time: at(to),
  ...more,
});
const CALL = { model: 'gpt-4o', prompt_tokens: 1000, completion_tokens: 200 };
const ids = async (imported: Awaited<ReturnType<typeof readFiles>>) =>
  (await query(imported, 'SELECT request_id FROM requests ORDER BY 1')).map((row) => row.request_id);
/** Such ids are words, so they are kept as their hashes. */
const hashed = (list: readonly string[]) => list.map(hmac).sort();
const notes = (imported: Awaited<ReturnType<typeof readFiles>>) =>
  imported.files.flatMap((file) => file.notes.map(({ says }) => says));

it('a call that holds another one, however far below, is no call of its own', async () => {
  const imported = await readFiles([
    jsonLines(
      'runs.jsonl',
      run('chain', null, [0, 3500], CALL),
      run('agent', 'chain', [50, 3450]),
      run('step', 'agent', [60, 3440]),
      run('call-1', 'step', [100, 1400], CALL),
      run('call-2', 'step', [1500, 3400], CALL),
    ),
  ]);
  expect(await ids(imported)).toEqual(hashed(['call-1', 'call-2']));
  expect(imported).toMatchObject({ accepted: 2, duplicates: 0, files: [{ rows: 2 }] });
  expect(notes(imported)).toContainEqual(expect.stringMatching(/skipped 1 row \(calls that stand around or inside/));
  expect(notes(imported)).toContainEqual(expect.stringMatching(/skipped 2 rows \(without model, tokens and cost/));
});

it('the way up leads from file to file, but not from trace to trace', async () => {
  const imported = await readFiles([
    jsonLines('a.jsonl', run('outer', null, [0, 3000], CALL), run('other', null, [0, 3000], CALL)),
    jsonLines('b.jsonl', run('inner', 'outer', [10, 2900], CALL), {
      ...run('stranger', 'other', [10, 2900], CALL),
      trace_id: 'another',
    }),
  ]);
  expect(await ids(imported)).toEqual(hashed(['inner', 'other', 'stranger']));
  expect(imported.files.map(({ rows }) => rows)).toEqual([1, 2]);
});

it('of a call and what is inside it the row with tokens counts, and all of it once', async () => {
  const silent = { model: 'gpt-4o' };
  const imported = await readFiles([
    jsonLines(
      'runs.jsonl',
      run('with-tokens', null, [0, 3000], CALL),
      run('without-1', 'with-tokens', [10, 2000], silent),
      run('without-2', 'without-1', [20, 1900], silent),
      run('outermost', null, [5000, 9000], CALL),
      run('between', 'outermost', [5010, 8000], silent),
      run('innermost', 'between', [5020, 7900], CALL),
    ),
  ]);
  expect(await ids(imported)).toEqual(hashed(['innermost', 'with-tokens']));
});

it('messages of a conversation name the one before as parent, and are calls of their own', async () => {
  const imported = await readFiles([
    jsonLines(
      'messages.jsonl',
      run('first', null, [0, 900], CALL),
      run('second', 'first', [5000, 6000], CALL),
      run('third', 'second', [9000, 9900], CALL),
    ),
  ]);
  expect(await ids(imported)).toEqual(hashed(['first', 'second', 'third']));
});

it('a chat that looks something up by an embedding stays a call, and a loop of parents ends', async () => {
  const imported = await readFiles([
    jsonLines(
      'runs.jsonl',
      run('chat', null, [0, 3000], { ...CALL, operation: 'chat' }),
      run('lookup', 'chat', [10, 40], { model: 'text-embedding-3-small', prompt_tokens: 9, operation: 'embedding' }),
      run('x', 'y', [0, 10]),
      run('y', 'x', [0, 10]),
      run('z', 'x', [20, 90], CALL),
    ),
  ]);
  expect(await ids(imported)).toEqual(hashed(['chat', 'lookup', 'z']));
});

const seenBy = (scope: string, id: string, [from, to]: [number, number], more: Span = {}): Span => ({
  ...run(id, null, [from, to], CALL),
  scope_name: scope,
  ...more,
});

it('a call that two instrumentations saw counts once, though nothing links their rows', async () => {
  const imported = await readFiles([
    jsonLines(
      'spans.jsonl',
      seenBy('langchain', 'a-outer', [0, 3000]),
      seenBy('openai', 'a-inner', [5, 2995], { model: 'gpt-4o-2024-08-06' }),
      // At the very same time.
      seenBy('langchain', 'b-one', [10_000, 12_000]),
      seenBy('openai', 'b-two', [10_000, 12_000]),
    ),
  ]);
  expect(imported).toMatchObject({ accepted: 2 });
  expect(await ids(imported)).toContain(hmac('a-inner'));
  expect(notes(imported)).toContainEqual(
    expect.stringMatching(/skipped 2 rows \(calls that another instrumentation logged/),
  );
});

it.each([
  ['another trace', { trace_id: 'other' }],
  ['other tokens', { completion_tokens: 201 }],
  ['another model', { model: 'claude-sonnet-4-5' }],
  ['the same instrumentation', { scope_name: 'langchain' }],
  ['a time beside it', { start_time: at(3100), end_time: at(4000) }],
])('a row of %s is a call of its own', async (_what, change) => {
  const rows = [seenBy('langchain', 'one', [0, 3000]), seenBy('openai', 'two', [5, 2995], change)];
  expect(await readFiles([jsonLines('spans.jsonl', ...rows)])).toMatchObject({ accepted: 2 });
});

it('no more rows stand aside than there are rows of the other instrumentation', async () => {
  const rows = [
    seenBy('langchain', 'one', [0, 3000]),
    seenBy('langchain', 'two', [1, 3001]),
    seenBy('langchain', 'three', [2, 3002]),
    seenBy('openai', 'inner', [10, 2900]),
  ];
  expect(await readFiles([jsonLines('spans.jsonl', ...rows)])).toMatchObject({ accepted: 3 });
});

const LITELLM = {
  call_type: 'acompletion',
  spend: 0.006,
  model: 'gpt-4o',
  prompt_tokens: 1000,
  completion_tokens: 200,
};
const logged = (id: string, ms: number, more: Span = {}): Span => ({
  request_id: id,
  startTime: at(ms),
  endTime: at(3000),
  ...LITELLM,
  ...more,
});

it('a call of the Responses API that a gateway logged as a completion too counts once', async () => {
  const twice = [logged('resp_1', 0), logged('chatcmpl-1', 4)];
  const imported = await readFiles([jsonLines('spend.jsonl', ...twice)]);
  expect(await ids(imported)).toEqual([`resp_${hmac('resp_1')}`]);
  expect(notes(imported)).toContainEqual(expect.stringMatching(/skipped 1 row \(calls that the gateway logged twice/));
  const apart = [logged('resp_1', 0), logged('chatcmpl-1', 150), logged('chatcmpl-2', 4, { completion_tokens: 201 })];
  expect(await readFiles([jsonLines('spend.jsonl', ...apart)])).toMatchObject({ accepted: 3 });
});

describe('a finished batch that was asked for again', () => {
  /** LiteLLM hashed each answer. */
  const md5 = (text: string) => createHash('md5').update(text).digest('hex');
  const poll = (id: string, minutes: number, more: Span = {}) =>
    logged(md5(id), minutes * 60_000, { call_type: 'aretrieve_batch', endTime: at(minutes * 60_000 + 500), ...more });

  it('is batch, and one', async () => {
    const imported = await readFiles([jsonLines('spend.jsonl', poll('b1', 0), poll('b2', 30), poll('b3', 700))]);
    expect(await query(imported, 'SELECT service_tier, count(*)::INTEGER AS n FROM requests GROUP BY 1')).toEqual([
      { service_tier: 'batch', n: 1 },
    ]);
    expect(notes(imported)).toContainEqual(
      expect.stringMatching(/skipped 2 rows \(finished batches that an earlier poll logged/),
    );
  });

  it.each([
    ['of the next night', 1_440, {}],
    ['of another cost', 30, { spend: 0.007 }],
    ['with the id of another batch', 30, { request_id: 'batch_2_batch_cost' }],
    ['with another batch’s id that is a UUID', 30, { request_id: '0f3c4b8a-9d2e-4a61-b7c8-d9e0f1a2b3c4_batch_cost' }],
    [
      'whose requests were counted, as each batch is logged once since then',
      30,
      { metadata: { batch_successful_requests: 7 } },
    ],
  ])('is not one %s', async (_what, minutes, more) => {
    const rows = [poll('b1', 0), poll('b2', minutes, more)];
    expect(await readFiles([jsonLines('spend.jsonl', ...rows)])).toMatchObject({ accepted: 2 });
  });
});

it('traces that name their parents are spans: what sums the calls in it is no call', async () => {
  const trace = (id: string, parent: string, more: Span) => ({
    trace_id: id,
    parent_trace_id: parent,
    root_trace_id: 'root',
    start_timestamp: at(0),
    end_timestamp: at(3000),
    ...more,
  });
  const imported = await readFiles([
    jsonLines(
      'traces.jsonl',
      trace('root', 'root', { input_tokens: 2000, output_tokens: 400 }),
      trace('a', 'root', { configuration: { model: 'gpt-4o' }, input_tokens: 1000, output_tokens: 200 }),
      trace('b', 'root', { configuration: { model: 'gpt-4o' }, input_tokens: 1000, output_tokens: 200 }),
    ),
  ]);
  expect(await query(imported, 'SELECT count(*)::INT AS rows, sum(input_tokens)::INT AS tokens FROM requests')).toEqual(
    [{ rows: 2, tokens: 2000 }],
  );
});
