import { expect, it } from 'vitest';
import { csv, hmac, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

const HEADER = 'id,timestamp,model,input_tokens';
const rows = (from: number, to: number, tokens = 1) =>
  Array.from(
    { length: to - from },
    (_, index) =>
      `r-${from + index},2026-11-02T09:00:${String((from + index) % 60).padStart(2, '0')}Z,gpt-4o,${tokens}`,
  );

it('a request id counts once in a file: as it was logged last and complete, from the time it was logged first', async () => {
  const early = ['r-3,2026-11-02T08:00:00Z,gpt-4o,20', 'r-9,2026-11-02T09:00:09Z,gpt-4o,1'];
  const imported = await readFiles([csv('log.csv', HEADER, ...rows(0, 5), ...rows(3, 8, 1000), ...early)]);
  expect(imported).toMatchObject({ accepted: 9, duplicates: 3 });
  expect(await query(imported, 'SELECT request_id, input_tokens::INT AS tokens FROM requests')).toEqual(
    expect.arrayContaining(
      [1, 1, 1, 1000, 1000, 1000, 1000, 1000, 1].map((tokens, id) => ({
        request_id: hmac(`r-${id === 8 ? 9 : id}`),
        tokens,
      })),
    ),
  );
  const [first] = await query(
    imported,
    `SELECT started_at::VARCHAR AS at FROM requests WHERE request_id = '${hmac('r-3')}'`,
  );
  expect(first).toEqual({ at: '2026-11-02 08:00:00' });
});

it('overlapping exports count their common requests once, and say how many were dropped', async () => {
  const imported = await readFiles([
    csv('october.csv', HEADER, ...rows(0, 40)),
    csv('november.csv', HEADER, ...rows(25, 60)),
  ]);
  expect(imported).toMatchObject({ accepted: 60, duplicates: 15 });
  const counted = await query(
    imported,
    'SELECT count(*)::INT AS rows, count(DISTINCT request_id)::INT AS ids FROM requests',
  );
  expect(counted).toEqual([{ rows: 60, ids: 60 }]);
});

it('rows of one id that lie more than a day apart are requests of their own', async () => {
  const ids = (day: string) => [1, 2, 3].map((id) => `${id},2026-11-${day}T09:00:00Z,gpt-4o,1`);
  const imported = await readFiles([
    csv('shop.csv', HEADER, ...ids('02')),
    csv('support.csv', HEADER, ...ids('04'), '7,2026-11-04T09:00:00Z,gpt-4o,1', '7,2026-11-04T20:00:00Z,gpt-4o,1'),
  ]);
  expect(imported).toMatchObject({ accepted: 7, duplicates: 1 });
});

it('of such rows those that overlapping exports share count once', async () => {
  const nights = (from: number, to: number) =>
    Array.from(
      { length: to - from },
      (_, i) => `nightly,2026-11-${String(from + i).padStart(2, '0')}T02:00:00Z,gpt-4o,1`,
    );
  const imported = await readFiles([csv('a.csv', HEADER, ...nights(2, 9)), csv('b.csv', HEADER, ...nights(5, 12))]);
  expect(imported).toMatchObject({ accepted: 10, duplicates: 4 });
});

it('files without ids may hold the same requests, and the audit says so', async () => {
  const noIds = (name: string, day: number) => csv(name, 'timestamp,input_tokens', `2026-11-0${day}T09:00:00Z,1`);
  const says = async (...inputs: Parameters<typeof readFiles>[0]) =>
    (await readFiles(inputs)).files[0]?.notes.flatMap(({ code, says }) => (code === 'no-request-ids' ? [says] : []));
  expect(await says(noIds('a.csv', 2), noIds('b.csv', 3), csv('c.csv', HEADER, ...rows(0, 2)))).toEqual([
    expect.stringMatching(/^a\.csv \(and 1 more file like it\): there are no request ids/),
  ]);
  expect(await says(noIds('a.csv', 2))).toEqual([]);
  expect(await says(csv('a.csv', HEADER, ...rows(0, 2)), csv('b.csv', HEADER, ...rows(2, 4)))).toEqual([]);
});

it('the same file twice counts once, also without ids', async () => {
  const lines = ['timestamp,input_tokens', '2026-11-02T09:00:00Z,1', '2026-11-02T09:00:00Z,1'] as const;
  const imported = await readFiles([csv('a.csv', ...lines), csv('copy of a.csv', ...lines)]);
  expect(imported).toMatchObject({ accepted: 2, duplicates: 2 });
  expect(imported.files[1]?.notes).toEqual([
    { code: 'same-file', says: 'copy of a.csv is a copy of a.csv, so its rows count once.' },
  ]);
});

it('rows without an id are never taken for one another, nor is a rejected row for a duplicate', async () => {
  const imported = await readFiles([
    csv(
      'log.csv',
      HEADER,
      ',2026-11-02T09:00:00Z,gpt-4o,1',
      ',2026-11-02T09:00:00Z,gpt-4o,1',
      'r-1,2026-11-02,gpt-4o,-1',
      'r-1,2026-11-02,gpt-4o,1',
    ),
  ]);
  expect(imported).toMatchObject({ accepted: 3, duplicates: 0 });
  expect(imported.rejects).toMatchObject([{ reason: 'negative-number', count: 1 }]);
});

it('events that tell of one answer count once, by its id, unless such ids are short and repeat', async () => {
  const event = (id: number, answer: string) => ({
    id,
    timestamp: `2026-11-02T09:00:0${id}Z`,
    response: { id: answer, model: 'gpt-4o', usage: { prompt_tokens: 10, completion_tokens: 5 } },
  });
  const long = 'chatcmpl-9f8e7d6c5b4a';
  const imported = await readFiles([jsonLines('events.jsonl', event(1, long), event(2, long))]);
  expect(imported).toMatchObject({ accepted: 1, duplicates: 1 });
  const short = await readFiles([jsonLines('events.jsonl', event(1, 'chatcmpl-123'), event(2, 'chatcmpl-123'))]);
  expect(short).toMatchObject({ accepted: 2, duplicates: 0 });
});
