import { expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../lib/logs/mapping/column-mapping';
import { csv, type Imported, importFiles, jsonLines, query } from '../import-files';

const CANARY = 'CANARY-7f3a prompt text';
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const daysOf = ({ period }: Imported) => ((period?.toMs ?? 0) - (period?.fromMs ?? 0)) / 86_400_000;
const covered = (imported: Imported) =>
  query(
    imported,
    `SELECT sum(request_count)::INTEGER AS requests, min(started_at) AS "from", max(covers_until) AS "to",
       max(epoch_ms(covers_until) - epoch_ms(started_at))::DOUBLE AS ms FROM requests`,
  );
const NONE: Partial<ColumnMapping> = {};

it.each([
  [
    'times of hours',
    'timestamp,calls,input_tokens,note',
    hours.map((hour) => `2026-03-31 ${hour}:00,3,1000,${CANARY}`),
  ],
  [
    'a day and an hour',
    'date,hour,calls,input_tokens,note',
    hours.map((hour) => `2026-03-31,${Number(hour)},3,1000,${CANARY}`),
  ],
  [
    'a day and a clock',
    'Date,Hour,invocations,input_tokens,note',
    hours.map((hour) => `2026-03-31,${hour}:00,3,1000,${CANARY}`),
  ],
  [
    'seconds since 1970',
    'bucket,call_count,input_tokens',
    hours.map((_, hour) => `${1_774_915_200 + hour * 3600},3,1000`),
  ],
] as const)('a day of 24 hourly rows is one day: %s', async (_what, header, rows) => {
  const names = header.split(',');
  const objects = rows.map((row) => Object.fromEntries(row.split(',').map((value, at) => [names[at] ?? '', value])));
  for (const input of [csv('a.csv', header, ...rows), jsonLines('a.jsonl', ...objects)]) {
    const imported = await importFiles([input]);
    expect(daysOf(imported)).toBe(1);
    expect(await covered(imported)).toEqual([
      { requests: 72, from: '2026-03-31 00:00:00', to: '2026-04-01 00:00:00', ms: 3_600_000 },
    ]);
  }
});

it.each([
  ['UTC', NONE, '2026-03-30 00:00:00', '2026-04-01 00:00:00'],
  ['the time zone that is said', { timeZone: 'America/New_York' }, '2026-03-30 04:00:00', '2026-04-01 04:00:00'],
] as const)('a sum of a day covers it, in %s', async (_what, mapping, from, to) => {
  const imported = await importFiles(
    [csv('a.csv', 'day,num_calls,input_tokens', '2026-03-30,120,1000', '2026-03-31,80,1000')],
    mapping,
  );
  expect(daysOf(imported)).toBe(2);
  expect(await covered(imported)).toEqual([{ requests: 200, from, to, ms: 86_400_000 }]);
});

it.each([
  ['a month', ['2026-01-01', '2026-02-01'], 'UTC', 59, '2026-03-01 00:00:00'],
  ['a month', ['2026-02-01', '2026-03-01'], 'Europe/Berlin', 59 - 1 / 24, '2026-03-31 22:00:00'],
  ['a month', ['2025-11-01', '2026-02-01'], 'UTC', 30 + 31 + 31 + 28, '2026-03-01 00:00:00'],
  ['a week', ['2026-03-02', '2026-03-09', '2026-03-23'], 'UTC', 28, '2026-03-30 00:00:00'],
  ['a day', ['2026-03-01', '2026-03-02', '2026-03-09'], 'UTC', 9, '2026-03-10 00:00:00'],
  ['a day', ['2026-03-01', '2026-04-02'], 'UTC', 33, '2026-04-03 00:00:00'],
] as const)(
  'the sums that times show to be of %s cover it to its end: %s, %s',
  async (what, days, timeZone, covers, to) => {
    const rows = days.flatMap((day) => [`${day},120,1000,${CANARY}`, `${day},80,1000,${CANARY}`]);
    const imported = await importFiles([csv('a.csv', 'day,num_calls,input_tokens,note', ...rows)], { timeZone });
    expect(daysOf(imported)).toBeCloseTo(covers, 9);
    expect(await covered(imported)).toMatchObject([{ requests: 200 * days.length, to }]);
    expect(imported.files[0]?.notes.map(({ says }) => says).join()).toContain(`each of ${what} from its time on`);
  },
);

it('months are covered alike where a flawed row makes the file be read as text', async () => {
  const rows = ['2026-01-01,120,1000', '2026-02-01,80,1000', '2026-02-01,1,many'];
  const imported = await importFiles([csv('a.csv', 'day,num_calls,input_tokens', ...rows)]);
  expect([imported.accepted, imported.rejects.map(({ reason }) => reason)]).toEqual([2, ['not-a-number']]);
  expect(await covered(imported)).toMatchObject([{ requests: 200, to: '2026-03-01 00:00:00' }]);
});

it('a first of a month alone may be a sum of a day or of the month, which is said', async () => {
  const imported = await importFiles([csv('a.csv', 'day,num_calls,input_tokens', '2026-03-01,120,1000')]);
  expect(daysOf(imported)).toBe(1);
  expect(imported.files[0]?.notes.map(({ says }) => says).join()).toContain('--days 31');
});

it.each([
  ['timestamp,calls,input_tokens', '2026-03-30T10:00:07Z,1,5'],
  ['timestamp,requests,latency_ms,input_tokens', '2026-03-30,1,900,5'],
])(
  'counts beside times of no such unit, and calls that say how long they took, cover nothing: %s',
  async (...lines) => {
    const imported = await importFiles([csv('a.csv', ...lines)]);
    expect(await query(imported, 'SELECT request_count, covers_until FROM requests')).toEqual([
      { request_count: '1', covers_until: null },
    ]);
  },
);

it('an hour that is none costs the row', async () => {
  const imported = await importFiles([
    csv('a.csv', 'date,hour,calls,input_tokens', '2026-03-31,24,1,5', '2026-03-31,23,1,5'),
  ]);
  expect([imported.accepted, imported.rejects.map(({ reason }) => reason)]).toEqual([1, ['no-time']]);
});

it('a count of one beside a call makes it no sum: it has its time and how long it took', async () => {
  const call = (second: number, usage: object) => ({
    model: 'gpt-4o',
    started_at: `2026-03-01T08:00:0${second}.100Z`,
    ended_at: `2026-03-01T08:00:0${second + 2}.600Z`,
    usage,
  });
  const counted = { requests: 1, input_tokens: 10, output_tokens: 5 };
  const rows = [call(0, counted), call(1, counted), call(2, { ...counted, requests: 0 }), call(3, {})];
  const imported = await importFiles([jsonLines('a.jsonl', ...rows)]);
  expect(await query(imported, 'SELECT latency_ms FROM requests')).toEqual(rows.map(() => ({ latency_ms: 2500 })));
  expect(imported).toMatchObject({ accepted: 4 });
});

it('a table of sums names models that were not used, and what a count of none holds is of a request', async () => {
  const imported = await importFiles([
    csv(
      'a.csv',
      'day,model,requests,input_tokens',
      '2026-03-01,gpt-4o,12,900',
      '2026-03-01,o3,0,0',
      '2026-03-02,o3,0,70',
    ),
  ]);
  const says = imported.files.flatMap(({ notes }) => notes.map((note) => note.says));
  expect(says).toContainEqual('a.csv: skipped 1 row (without requests).');
  expect(await query(imported, 'SELECT count(*)::INT AS rows, sum(input_tokens)::INT AS tokens FROM requests')).toEqual(
    [{ rows: 2, tokens: 970 }],
  );
});
