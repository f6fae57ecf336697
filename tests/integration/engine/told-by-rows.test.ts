import { expect, it } from 'vitest';
import type { ColumnMapping } from '../../../lib/logs/mapping/column-mapping';
import { csv, jsonLines, query } from './import-files';
import { type Read, readFiles } from './read-files';

const notesOf = (imported: Read) =>
  imported.files
    .flatMap(({ notes }) => notes.map(({ code }) => code))
    .filter((code) => /^(date-order|unit)/.test(code));
const startsOf = async (imported: Read) =>
  (await query(imported, 'SELECT started_at FROM requests ORDER BY input_tokens')).map((row) => row.started_at);

const HEADER = 'timestamp,input_tokens';
const NONE: Partial<ColumnMapping> = {};

it.each([
  [
    'a day beyond the twelfth',
    ['7/2/2026 06:31', '7/13/2026 18:05:09'],
    NONE,
    ['2026-07-02 06:31:00', '2026-07-13 18:05:09'],
    'date-order',
  ],
  [
    'a day beyond the twelfth, first',
    ['02/07/2026 06:31', '13/07/2026'],
    NONE,
    ['2026-07-02 06:31:00', '2026-07-13 00:00:00'],
    'date-order',
  ],
  [
    'half days as a portal writes them',
    ['"7/2/2026, 6:31:31.446 AM"', '"7/2/2026, 6:31:31 PM"'],
    NONE,
    ['2026-07-02 06:31:31.446', '2026-07-02 18:31:31'],
    'date-order',
  ],
  [
    'days in a row',
    ['01/05/2026', '06/05/2026', '11/05/2026'],
    NONE,
    ['2026-05-01 00:00:00', '2026-05-06 00:00:00', '2026-05-11 00:00:00'],
    'date-order',
  ],
  [
    'dashes and two digits of the year',
    ['3-14-26 09:05', '3-15-26 9:06'],
    NONE,
    ['2026-03-14 09:05:00', '2026-03-15 09:06:00'],
    'date-order',
  ],
  [
    'the word of the user',
    ['03/05/2026', '04/06/2026'],
    { dateOrder: 'day-first' },
    ['2026-05-03 00:00:00', '2026-06-04 00:00:00'],
    null,
  ],
] as const)('the order of day and month is told by %s', async (_what, texts, mapping, starts, code) => {
  const rows = texts.map((text, index) => `${text},${index + 1}`);
  const lines = texts.map((text, index) => ({ timestamp: text.replaceAll('"', ''), input_tokens: index + 1 }));
  for (const input of [csv('a.csv', HEADER, ...rows), jsonLines('a.jsonl', ...lines)]) {
    const imported = await readFiles([input], mapping);
    if (code !== null) expect(notesOf(imported)).toEqual([code]);
    if (code !== null || mapping !== NONE) expect(await startsOf(imported)).toEqual(starts);
  }
});

it('dates in either order are left out, and the user is asked; the order of one file says nothing of the next', async () => {
  const clear = csv('clear.csv', HEADER, '7/13/2026,1');
  const unclear = csv('unclear.csv', HEADER, '03/05/2026,2', '04/06/2026,3', '2026-03-05,4');
  const imported = await readFiles([clear, unclear]);
  expect(await startsOf(imported)).toEqual(['2026-07-13 00:00:00', '2026-03-05 00:00:00']);
  expect(
    imported.files
      .flatMap(({ notes }) => notes.filter(({ code }) => code === 'date-order-unclear'))
      .map(({ says }) => says),
  ).toEqual([expect.stringContaining('--date-order day-first')]);
});

it('a file with nothing but such dates is refused with the question', async () => {
  const refused = readFiles([csv('log.csv', HEADER, '03/05/2026,2', '04/06/2026,3')]);
  await expect(refused).rejects.toThrow('--date-order day-first or --date-order month-first');
});

const durations = 'SELECT latency_ms, first_token_ms FROM requests';
const CALL = 'timestamp,output_tokens,duration,ttft';
const START = '2026-11-02T09:30:15Z';

it.each([
  ['seconds', [200, 2.3, 0.4], [2300, 400], ['unit-by-rows', 'unit-by-rows']],
  ['milliseconds', [200, 2300, 400], [2300, 400], []],
  ['nanoseconds', [200, 2.3e9, 4e8], [2300, 400], ['unit-by-rows', 'unit-by-rows']],
  ['no unit that there is', [200, 0.0004, 8], [null, null], ['unit-unclear', 'unit-by-rows']],
] as const)('durations in %s are told by the rows', async (_what, [tokens, latency, first], [ms, firstMs], codes) => {
  const line = { timestamp: START, output_tokens: tokens, duration: latency, ttft: first };
  for (const input of [csv('a.csv', CALL, Object.values(line).join(',')), jsonLines('a.jsonl', line)]) {
    const imported = await readFiles([input]);
    const [row] = await query(imported, durations);
    expect(row?.latency_ms ?? null).toBe(ms);
    if (ms !== null) expect(row?.first_token_ms).toBeCloseTo(firstMs ?? 0, 6);
    if (ms !== null) expect(notesOf(imported)).toEqual(codes);
    else expect(notesOf(imported)[0]).toBe(codes[0]);
  }
});

it.each([
  ['the word of the user', 'dur', { columns: { dur: 'latency_ms' }, units: { latency_ms: 'ms' } }, 2.3],
  ['the name', 'took_s', { columns: { took_s: 'latency_ms' } }, 2300],
  ['the rows', 'dur', { columns: { dur: 'latency_ms' } }, 2300],
] as const)('the unit of a mapped column is told by %s', async (_what, name, mapping, ms) => {
  const imported = await readFiles([csv('a.csv', `timestamp,output_tokens,${name}`, `${START},200,2.3`)], mapping);
  expect(await query(imported, 'SELECT latency_ms FROM requests')).toEqual([{ latency_ms: ms }]);
});

const TIMED = 'SELECT latency_ms, first_token_ms, streamed FROM requests';

it.each([
  ['latencies too short for their tokens', { latency_ms: 2.3 }, [null, null], ['unit-unclear']],
  ['a first token after the end', { latency_ms: 900, first_token_ms: 2400 }, [900, null], ['unit-unclear']],
  [
    'the time from start to end',
    { latency_ms: 2.3, end_time: '2026-11-02T09:30:17.300Z' },
    [2300, null],
    ['unit-by-rows'],
  ],
] as const)('a unit that a name says is not believed against %s', async (_what, more, durations, codes) => {
  const line = { timestamp: START, output_tokens: 200, ...more };
  for (const input of [
    csv('a.csv', Object.keys(line).join(','), Object.values(line).join(',')),
    jsonLines('a.jsonl', line),
  ]) {
    const imported = await readFiles([input]);
    const [row] = await query(imported, TIMED);
    expect([row?.latency_ms ?? null, row?.first_token_ms ?? null]).toEqual(durations);
    expect(notesOf(imported)).toEqual(codes);
  }
});

it('a first token after the end tells neither when it came nor whether the answer streamed', async () => {
  const times = { start_time: START, end_time: '2026-11-02T09:30:16Z', output_tokens: 200 };
  const after = { ...times, first_token_time: '2026-11-02T09:30:18Z' };
  const before = { ...times, first_token_time: '2026-11-02T09:30:15.500Z' };
  const imported = await readFiles([jsonLines('a.jsonl', after, before)]);
  expect(await query(imported, `${TIMED} ORDER BY first_token_ms NULLS FIRST`)).toEqual([
    { latency_ms: 1000, first_token_ms: null, streamed: null },
    { latency_ms: 1000, first_token_ms: 500, streamed: true },
  ]);
});

it.each(['end_time', 'ended_at', 'completed', 'stop_time', 'response_timestamp'])(
  'a latency is worked out from a start and %s',
  async (end) => {
    const line = { created: START, [end]: '2026-11-02T09:30:17.300Z', output_tokens: 200 };
    expect(await query(await readFiles([jsonLines('a.jsonl', line)]), 'SELECT latency_ms FROM requests')).toEqual([
      { latency_ms: 2300 },
    ]);
  },
);

it('numbers inside metrics are the start and the end of a call', async () => {
  const line = { metrics: { start: 1793611815, end: 1793611817.3, completion_tokens: 200 } };
  const imported = await readFiles([jsonLines('a.jsonl', line)]);
  expect(await query(imported, 'SELECT started_at, latency_ms FROM requests')).toEqual([
    { started_at: '2026-11-02 09:30:15', latency_ms: 2300 },
  ]);
});

const DATES = ['2026-11-02', '2026-11-03', '2026-11-03', '2026-11-05'];

it.each([
  ['dates and no count of requests', 'input_tokens', '5', DATES, true],
  ['a duration', 'input_tokens,latency_ms', '5,300', DATES, false],
  ['a count of requests', 'input_tokens,requests', '5,9', DATES, false],
  ['a clock', 'input_tokens', '5', DATES.map((day) => `${day}T00:00:00Z`), false],
  ['seconds since 1970', 'input_tokens', '5', ['1793577600', '1793664000'], false],
])('that rows may be sums is said of %s', async (_what, header, cells, days, isSaid) => {
  const rows = days.map((day) => `${day},grok-4,${cells}`);
  const { files } = await readFiles([csv('a.csv', `date,model,${header}`, ...rows)]);
  const codes = files.flatMap(({ notes }) => notes.map(({ code }) => code));
  expect(codes.includes('uncounted-dates')).toBe(isSaid);
});

it.each([
  ['America/Los_Angeles', {}, [expect.stringContaining('add --timezone America/Los_Angeles')]],
  ['America/Los_Angeles', { timeZone: 'America/Los_Angeles' }, []],
  ['UTC', {}, []],
] as const)('a comment that says the zone %s is told', async (zone, mapping, says) => {
  const log = csv('a.csv', `# timezone: ${zone}`, HEADER, '2026-11-02T09:30:15,5');
  const { files } = await readFiles([log], mapping);
  const told = files.flatMap(({ notes }) => notes.filter(({ code }) => code === 'stated-time-zone'));
  expect(told.map((note) => note.says)).toEqual(says);
});
