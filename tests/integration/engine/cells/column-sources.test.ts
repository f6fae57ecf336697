import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it, onTestFinished } from 'vitest';
import { readTellingLines } from '../../../../lib/engine/files/read-head';
import { defineMacros } from '../../../../lib/engine/macros/macros';
import { readDirectly } from '../../../../lib/engine/read/direct-read';
import { projectionSql } from '../../../../lib/engine/read/projection-sql';
import { Scan } from '../../../../lib/engine/read/scan-sql';
import { type Cell, cells, joined, type Projection } from '../../../../lib/logs/columns/column-source';
import { readShape } from '../../../../lib/logs/files/file-shape';
import { NO_MAPPING } from '../../../../lib/logs/mapping/column-mapping';
import { planReading } from '../../../../lib/logs/read-plan';
import { csv, hmac, type Input, importRequest, jsonLines, KEY } from '../import-files';

type Read = Record<string, unknown>[];

/** A file read by a projection as text, and directly; null where it is not read so. */
async function readBoth(input: Input, projection: Projection): Promise<{ asText: Read; direct: Read | null }> {
  const request = importRequest([input]);
  const [{ name, path } = { name: '', path: '' }] = request.files;
  const plan = { ...planReading(name, readShape(name, await readTellingLines(path)), NO_MAPPING), projection };
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  onTestFinished(() => connection.closeSync());
  await defineMacros(connection, Buffer.from(KEY, 'hex'));
  const rows = async (sql: string): Promise<Read> => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const asText = await rows(projectionSql(new Scan(path, plan.shape, true), projection, []));
  const target = join(request.directory, 'direct.parquet');
  const isDirect = await readDirectly(connection, path, plan, true, target);
  return { asText, direct: isDirect ? await rows(`SELECT * FROM read_parquet('${target}')`) : null };
}

it('a number is multiplied by what its source says, as it is read, however large it is in the file', async () => {
  // new-api's quota: 500,000 are a dollar. 2,000,000 is more than any request costs in dollars.
  const quota = csv('log.csv', 'timestamp,input_tokens,cost', '2026-03-01,1.5,2000000', '2026-03-02,2,"1,250.00"');
  const projection: Projection = {
    started_at: cells('timestamp'),
    input_tokens: { ...cells('input_tokens'), times: 1000 },
    billed_usd: { ...cells('cost'), times: 1 / 500_000 },
  };
  const { asText } = await readBoth(quota, projection);
  expect(asText).toMatchObject([
    { reject_reason: null, input_tokens: '1500', billed_usd: '4.000000000' },
    { reject_reason: null, input_tokens: '2000', billed_usd: '0.002500000' },
  ]);
  const plain = csv('log.csv', 'timestamp,input_tokens,cost', '2026-03-01,1.5,2000000', '2026-03-02,2,1250');
  const both = await readBoth(plain, projection);
  expect(both.direct).toMatchObject([
    { input_tokens: '1500', billed_usd: '4.000000000' },
    { input_tokens: '2000', billed_usd: '0.002500000' },
  ]);
  expect(both.asText).toMatchObject(both.direct ?? []);
});

it('so is one that stands in for another', async () => {
  const { asText, direct } = await readBoth(
    jsonLines('log.jsonl', { timestamp: '2026-03-01', input_tokens: 1, cost: null, cents: 25 }),
    {
      billed_usd: { from: 'first', of: [cells('cost'), { ...cells('cents'), times: 0.01 }] },
    },
  );
  expect(asText).toMatchObject([{ billed_usd: '0.250000000' }]);
  expect(direct).toBeNull();
});

it('an id is made of several cells, where all of them are there', async () => {
  const rows = [
    { timestamp: '2026-03-01', input_tokens: 1, message: { id: 'm' }, requestId: 'r' },
    { timestamp: '2026-03-01', input_tokens: 1, message: { id: 'm' } },
  ];
  const { asText } = await readBoth(jsonLines('log.jsonl', ...rows), {
    request_id: joined(['message', 'id'], 'requestId'),
  });
  expect(asText.map(({ request_id }) => request_id)).toEqual([hmac('m:r'), null]);
});

it('of a list the first element that has a value is read, or the last one, and being there is a truth', async () => {
  const rows = [
    {
      timestamp: '2026-03-01',
      input_tokens: 1,
      parts: [{ a: 1 }, { name: { it: 'x' } }, { name: { it: 'y' } }],
      failed: 'quota',
    },
    { timestamp: '2026-03-01', input_tokens: 1, parts: [{ a: 1 }] },
    { timestamp: '2026-03-01', input_tokens: 1 },
  ];
  const projection: Projection = {
    application: { from: 'cells', cells: [{ column: 'parts', each: ['name', 'it'] }] },
    route: cells(['parts', -1, 'name', 'it']),
    streamed: { ...cells('failed'), rename: { '*': 'true' }, absent: 'false' },
  };
  const { asText } = await readBoth(jsonLines('log.jsonl', ...rows), projection);
  const expected = [
    { application: 'x', route: 'y', streamed: true },
    { application: null, route: null, streamed: false },
    { application: null, route: null, streamed: false },
  ];
  expect(asText).toMatchObject(expected);
  const quoted = rows.map(
    ({ parts, failed }) => `2026-03-01,1,"${JSON.stringify(parts ?? '').replaceAll('"', '""')}",${failed ?? ''}`,
  );
  const fromCsv = await readBoth(csv('log.csv', 'timestamp,input_tokens,parts,failed', ...quoted), projection);
  expect(fromCsv.asText).toMatchObject(expected);
});

it('a cell is carried from the last row that says it, several of them apart, and never from a row below', async () => {
  const rows = [
    { type: 'call', timestamp: '2026-03-01', input_tokens: 1 },
    { type: 'session', folder: 'shop', model: 'not of a turn' },
    { type: 'turn', model: 'a' },
    { type: 'call', timestamp: '2026-03-01', input_tokens: 2 },
    { type: 'TURN', model: 'b' },
    { type: 'turn' },
    { type: 'call', timestamp: '2026-03-01', input_tokens: 3 },
  ];
  const carried = (column: string, is: string): Cell => ({ column, carried: { where: { column: 'type' }, is } });
  const { asText, direct } = await readBoth(jsonLines('log.jsonl', ...rows), {
    started_at: cells('timestamp'),
    model: { from: 'cells', cells: [carried('model', 'turn')] },
    application: { from: 'cells', cells: [carried('folder', 'session')], pick: '(sho)' },
    input_tokens: cells('input_tokens'),
  });
  expect(direct).toBeNull();
  expect(asText.filter(({ reject_reason }) => reject_reason === null)).toMatchObject([
    { input_tokens: '1', model: null, application: null },
    { input_tokens: '2', model: 'a', application: 'sho' },
    { input_tokens: '3', model: 'b', application: 'sho' },
  ]);
});
