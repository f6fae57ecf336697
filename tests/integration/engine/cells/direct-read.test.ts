import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { readTellingLines } from '../../../../lib/engine/files/read-head';
import { defineMacros } from '../../../../lib/engine/macros/macros';
import { readDirectly } from '../../../../lib/engine/read/direct-read';
import { readShape } from '../../../../lib/logs/files/file-shape';
import { NO_MAPPING } from '../../../../lib/logs/mapping/column-mapping';
import { planReading } from '../../../../lib/logs/read-plan';
import { csv, type Input, importRequest, jsonLines, KEY, query } from '../import-files';
import { readFiles } from '../read-files';

/** Whether a file is read directly; false when it falls back to the reading as text. */
async function isReadDirectly(input: Input): Promise<boolean> {
  const request = importRequest([input]);
  const [{ name, path } = { name: '', path: '' }] = request.files;
  const plan = planReading(name, readShape(name, await readTellingLines(path)), NO_MAPPING);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  onTestFinished(() => connection.closeSync());
  await connection.run("SET TimeZone = 'UTC'");
  await defineMacros(connection, Buffer.from(KEY, 'hex'));
  return readDirectly(connection, path, plan, true, join(request.directory, 'direct.parquet'));
}

const text = (...texts: string[]) => fc.constantFrom(...texts);
const label = text(
  '',
  'chat',
  ' padded ',
  'null',
  'Zoë',
  'a@b.example',
  'order 48151623',
  'x'.repeat(250),
  'two words',
  '"as JSON writes \\"it\\""',
  '"no JSON',
);
const row = fc.record({
  id: fc.constantFrom('a', 'b', '', 'd '),
  timestamp: text('2026-11-02T09:00:00.123Z', '2026-11-02 10:00:00', '2026-11-02T10:00:00+02:00', '2026-11-03'),
  latency_ms: text('', '12', '12.5', '-3', '1e3', 'NaN'),
  model: text('gpt-4o', ' gpt-4o', 'None', 'claude-sonnet-4-5-20250929'),
  application: label,
  route: label,
  operation: text('chat', 'Embeddings', 'CreateChatCompletion', 'other', ''),
  user_id: text('', 'ana', ' ana', 'Zoë', 'null'),
  stream: text('true', 'FALSE', '1', '0.0', 'no', 'maybe', ''),
  service_tier: text('default', 'Batch', 'fast', 'unheard-of', ''),
  status: text('200', '429', 'SUCCESS', 'true', 'false', 'teapot', ''),
  input_tokens: text('1', '10.0', '1e3', '', ' 7 ', 'null'),
  cost: text('0.00525', '', '12', '1e-7', '1.23456789012345E-5', '0.0000000005', '.5', '5.', '+1', ' 2 '),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
const COLUMNS = [
  'id',
  'timestamp',
  'latency_ms',
  'model',
  'application',
  'route',
  'operation',
  'user_id',
  'stream',
  'service_tier',
  'status',
  'input_tokens',
  'cost',
] as const satisfies (keyof Row)[];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const asCsv = (rows: readonly Row[]): Input =>
  csv('log.csv', COLUMNS.join(','), ...rows.map((one) => COLUMNS.map((column) => quoted(one[column])).join(',')));
const asNestedJson = (rows: readonly Row[]): Input =>
  jsonLines(
    'log.jsonl',
    ...rows.map(({ input_tokens, cost, ...rest }) => ({ ...rest, usage: { input_tokens, details: { cost } } })),
  );

it.each([
  ['CSV', asCsv, (input: { name: string; content: string | Uint8Array }) => `${input.content}"broken\n`],
  ['JSON lines', asNestedJson, (input: { name: string; content: string | Uint8Array }) => `${input.content}{"broken\n`],
] as const)('%s that is read directly gives what the reading as text gives', async (_kind, write, breakIt) => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 24 }), async (rows) => {
      const clean = write(rows) as { name: string; content: string };
      const direct = await readFiles([clean]);
      const asText = await readFiles([{ ...clean, content: breakIt(clean) }]);
      expect(asText.rejects.map(({ count }) => count)).toEqual([1]);
      expect(direct.rejects).toEqual([]);
      const all = 'SELECT * FROM requests ORDER BY ALL';
      expect(await query(direct, all)).toEqual(await query(asText, all));
    }),
    { numRuns: 4 },
  );
});

it('flawless files are read directly', async () => {
  const rows = fc
    .sample(row, { numRuns: 50, seed: 7 })
    // A row without model, tokens and cost is passed over.
    .map((one) => ({ ...one, model: 'gpt-4o', input_tokens: one.input_tokens.trim().replace('null', '') }));
  expect(await isReadDirectly(asCsv(rows))).toBe(true);
  const object = { timestamp: '2026-11-02T09:00:00Z', latency_ms: 12.5, usage: { input_tokens: 10, cost: null } };
  expect(await isReadDirectly(jsonLines('log.jsonl', object, { ...object, usage: { cost: 0.1 } }))).toBe(true);
  expect(
    await isReadDirectly({ name: 'log.csv', content: 'timestamp,input_tokens\n1793611815,1\n1793611815.5,2\n' }),
  ).toBe(true);
});

it('a LiteLLM log is too, unless a row in it is to be passed over', async () => {
  const header = 'request_id,call_type,spend,startTime,endTime,model,prompt_tokens,completion_tokens,cache_hit';
  const log = (hit: string) =>
    csv('log.csv', header, `a,acompletion,0.1,2026-11-02 09:00:00,2026-11-02 09:00:01,gpt-4o,10,1,${hit}`);
  expect(await isReadDirectly(log('False'))).toBe(true);
  expect(await isReadDirectly(log(''))).toBe(true);
  expect(await isReadDirectly(log('True'))).toBe(false);

  const batch = {
    ...{ request_id: 'a'.repeat(32), call_type: 'aretrieve_batch', api_key: 'k', spend: 0.5, model: 'gpt-5.4-mini' },
    ...{ startTime: '2026-09-07T11:00:00Z', endTime: '2026-09-07T11:00:01Z' },
    ...{ total_tokens: 2100, prompt_tokens: 1600, completion_tokens: 500 },
    metadata: { batch_successful_requests: 2, usage_object: { prompt_tokens: 1600 } },
  };
  expect(await isReadDirectly(jsonLines('log.jsonl', batch))).toBe(true);
  expect(await isReadDirectly(jsonLines('log.jsonl', { ...batch, total_tokens: 0 }))).toBe(false);
});

/** LiteLLM's table with the columns whose values are parts of texts, or stand in for each other. */
const LITELLM = ['request_id', 'call_type', 'spend', 'startTime', 'endTime', 'completionStartTime', 'model']
  .concat(['prompt_tokens', 'completion_tokens', 'end_user', 'session_id', 'metadata', 'response'])
  .concat('proxy_server_request');
const ofLitellm = (
  id: string,
  user: string,
  {
    first = '09:00:04',
    error = 0,
    tier = 'default',
    body = {},
  }: { first?: string; error?: number; tier?: string; body?: object } = {},
) => {
  const metadata = error === 0 ? { attempted_fallbacks: 0 } : { error_information: { error_code: String(error) } };
  const times = ['09:00:00', '09:00:04', first].map((time) => `2026-11-02 ${time}`);
  const objects = [metadata, { service_tier: tier, choices: [{ finish_reason: 'stop' }] }, body];
  const cells = [id, 'acompletion', '0.1', ...times, 'gpt-4o', '10', '1', user, `own-${id}`];
  return [...cells, ...objects.map((object) => JSON.stringify(object))].map(quoted).join(',');
};

it('parts of texts, and texts that stand in for each other, are read directly as they are as text', async () => {
  const uuid = '11111111-2222-4333-8444-555555555555';
  const rows = [
    ofLitellm('a', `user_${'0f'.repeat(32)}_account_${uuid}_session_${uuid}`),
    ofLitellm('b', JSON.stringify({ device_id: 'd1', account_uuid: uuid, session_id: uuid }), { first: '09:00:01' }),
    ofLitellm('c', 'ana', { error: 499, tier: 'flex' }),
    ofLitellm('d', '', { first: '09:00:01', body: { stream: false } }),
  ];
  const clean = { name: 'log.csv', content: `${[LITELLM.join(','), ...rows].join('\n')}\n` };
  expect(await isReadDirectly(clean)).toBe(true);
  const direct = await readFiles([clean]);
  const asText = await readFiles([{ ...clean, content: `${clean.content}"broken\n` }]);
  const all = 'SELECT * FROM requests ORDER BY ALL';
  const read = await query(direct, all);
  expect(read).toEqual(await query(asText, all));
  const facts = await query(
    direct,
    'SELECT count(DISTINCT end_user) AS users, count(DISTINCT session_id) AS sessions, count(*) FILTER (streamed) AS streamed, count(*) FILTER (cancelled) AS cancelled, count(*) FILTER (service_tier = $$flex$$) AS flex FROM requests',
  );
  // Two name the session of Claude Code, and the body of the last says that it does not stream.
  expect(facts).toEqual([{ users: '3', sessions: '3', streamed: '1', cancelled: '1', flex: '1' }]);
});

it.each([
  ['a number that is none', 'timestamp,input_tokens\n2026-11-02,1\n2026-11-02,ten\n'],
  ['a negative number', 'timestamp,input_tokens\n2026-11-02,1\n2026-11-02,-1\n'],
  [
    'another time format below the first rows',
    `timestamp,input_tokens\n${'1793611815,1\n'.repeat(30_000)}2026-11-02,1\n`,
  ],
  [
    'a word for nothing first seen below them',
    `timestamp,input_tokens\n${'2026-11-02,1\n'.repeat(30_000)}2026-11-02,None\n`,
  ],
  ['a ragged row', 'timestamp,input_tokens\n2026-11-02,1\n2026-11-02\n'],
])('a file with %s is left to the reading as text', async (_flaw, content) => {
  expect(await isReadDirectly({ name: 'log.csv', content })).toBe(false);
});

it.each([
  '{"timestamp": "2026-11-02", "input_tokens": 1}\nnull\n',
  '{"timestamp": "2026-11-02", "input_tokens": 1}\n{"a": 1} {"b": 2}\n',
  '{"timestamp": "2026-11-02", "input_tokens": 1, "usage": {"cost": 1}}\n{"timestamp": "2026-11-02", "input_tokens": 1, "usage": "{}"}\n',
])('lines of JSON that are not the like of the others are left to it too: %j', async (content) => {
  expect(await isReadDirectly({ name: 'log.jsonl', content })).toBe(false);
});

it('names and identifiers of many rows, which are worked out once each, are what they are row by row', async () => {
  const application = (index: number) =>
    index % 2 === 0 ? 'support-bot' : index % 3 === 0 ? `ana-${index % 400}@a.example` : ` team ${index % 600} `;
  const header = 'timestamp,input_tokens,application,stream,status,user_id,session_id,trace_id';
  const lines = Array.from({ length: 12_000 }, (_, index) =>
    [
      '2026-11-02T09:00:00Z',
      index,
      application(index),
      ['true', 'FALSE', '', 'maybe'][index % 4],
      index % 500 === 0 ? 'teapot' : 200 + (index % 300),
      index % 3 === 0 ? '' : `user-${index % 70}`,
      `session-${index >> 3}`,
      `t-${index}`,
    ].join(','),
  );
  const direct = await readFiles([csv('log.csv', header, ...lines)]);
  const asText = await readFiles([csv('log.csv', header, ...lines, '"broken')]);
  const all = 'SELECT * FROM requests ORDER BY input_tokens';
  expect(await query(direct, all)).toEqual(await query(asText, all));
  const counted = await query(
    direct,
    `SELECT count(*)::INT AS rows, count(DISTINCT application)::INT AS applications, count(streamed)::INT AS streamed,
       count(end_user)::INT AS known, count(DISTINCT end_user)::INT AS users, count(DISTINCT session_id)::INT AS sessions,
       count(DISTINCT trace_id)::INT AS traces FROM requests`,
  );
  // Odd thirds are one ":email"; of 600 teams those whose number is odd and no multiple of three are named.
  expect(counted).toEqual([
    { rows: 12_000, applications: 202, streamed: 6_000, known: 8_000, users: 70, sessions: 1_500, traces: 12_000 },
  ]);
});
