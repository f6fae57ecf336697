import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Input, query } from '../import-files';
import { profilesOf } from '../profiles-of';
import { type Read, readFiles } from '../read-files';

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const time = oneOf('2026-11-02T09:00:00Z', '1793611815', '', 'soon', '0', '"2026-11-02"');
const tokens = oneOf('1', '10.0', '', '-1', '1.5', 'ten', '1e12', ' 7 ', 'NaN', 'Infinity', '"8"');
const id = oneOf('', 'a', 'b', 'c', '"d"');
const text = oneOf('', 'x', '"x, y"', '"two\nlines"', '"say ""hi"""', 'é', "o'clock");
const cells = fc.tuple(id, time, tokens, text).map((row) => row.join(','));
const broken = oneOf('', 'a', 'a,b', 'a,b,c,d,e', '"open', 'a,2026-11-02,1,"open', '"x" y,,,', ',,,', '\u0001');
const lines = (line: fc.Arbitrary<string>, end: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(line, { minLength: 1, maxLength: 30 }), end, fc.boolean());

/** Every row of a file is accepted, a duplicate or rejected, and what is accepted is in the Parquet file. `readFiles` adds up. */
async function everyRowIsAccountedFor(input: Input): Promise<Read> {
  const imported = await readFiles([input]);
  const counted = await query(
    imported,
    'SELECT count(*)::INT AS rows, count(DISTINCT request_id)::INT AS ids, count(request_id)::INT AS with_id FROM requests',
  );
  expect(counted).toEqual([expect.objectContaining({ rows: imported.accepted })]);
  expect(counted[0]?.ids).toBe(counted[0]?.with_id);
  for (const { count, examples } of imported.rejects) expect(examples).toHaveLength(Math.min(count, 100));
  return imported;
}

/** And each of them in a workload. */
async function everyRequestIsMeasured(readings: readonly Read[]): Promise<void> {
  const measured = await profilesOf(readings.map(({ requests }) => requests));
  const accepted = readings.reduce((sum, reading) => sum + reading.accepted, 0);
  expect(measured.reduce((sum, { requests }) => sum + requests, 0)).toBe(accepted);
}

it('every row of a CSV is accounted for, whatever its neighbours are', async () => {
  const readings: Read[] = [];
  await fc.assert(
    fc.asyncProperty(lines(fc.oneof(cells, cells, broken), oneOf('\n', '\r\n')), async ([rows, end, last]) => {
      // The first row is good, so that there is something to read.
      const content = ['id,timestamp,input_tokens,prompt', 'first,2026-11-02T09:00:00Z,1,p', ...rows].join(end);
      readings.push(await everyRowIsAccountedFor({ name: 'log.csv', content: last ? content + end : content }));
    }),
    { numRuns: 20 },
  );
  await everyRequestIsMeasured(readings);
});

it('every line of a JSONL file is accounted for', async () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), oneOf('2026-11-02', 'soon'), fc.constantFrom(1, -1, 1.5, null));
  const object = fc.record({ id: value, timestamp: value, input_tokens: value }, { requiredKeys: [] });
  const line = fc.oneof(
    object.map((row) => JSON.stringify(row)),
    oneOf('', '   ', '{', '[1]', '"text"', 'null', '{"a": 1} {"b": 2}', '{"id": "\\ud800"}'),
  );
  const readings: Read[] = [];
  await fc.assert(
    fc.asyncProperty(lines(line, oneOf('\n', '\r\n')), async ([rows, end, last]) => {
      const content = ['{"id": "first", "timestamp": "2026-11-02", "input_tokens": 1}', ...rows].join(end);
      readings.push(await everyRowIsAccountedFor({ name: 'log.jsonl', content: last ? content + end : content }));
    }),
    { numRuns: 20 },
  );
  await everyRequestIsMeasured(readings);
});
