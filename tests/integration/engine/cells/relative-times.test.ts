import { expect, it } from 'vitest';
import type { ColumnMapping } from '../../../../lib/logs/mapping/column-mapping';
import { csv, jsonLines, query } from '../import-files';
import { type Read, readFiles } from '../read-files';

const CANARY = 'CANARY-7f3a prompt text';
const startsOf = async (imported: Read) =>
  (await query(imported, 'SELECT started_at FROM requests ORDER BY input_tokens')).map((row) => row.started_at);
const notesOf = (imported: Read) =>
  imported.files.flatMap(({ notes }) => notes).filter(({ code }) => /^(undated|start|serial)/.test(code));
const START: Partial<ColumnMapping> = { start: '2026-01-01' };

/** The same times as a CSV file and as JSON lines; each row has one input token more than the one before. */
const both = (column: string, times: readonly (number | string)[]) => [
  csv('a.csv', `${column},input_tokens,prompt`, ...times.map((time, index) => `"${time}",${index + 1},${CANARY}`)),
  jsonLines('a.jsonl', ...times.map((time, index) => ({ [column]: time, input_tokens: index + 1, prompt: CANARY }))),
];

it.each([
  ['seconds (BurstGPT)', 'Timestamp', [5, 45, 118], {}, ['00:00:05', '00:00:45', '00:01:58'], 'seconds'],
  [
    'seconds with a fraction (Qwen)',
    'timestamp',
    [0, 0.5, 61.114],
    {},
    ['00:00:00', '00:00:00.5', '00:01:01.114'],
    'seconds',
  ],
  [
    'milliseconds, whole seconds (Mooncake)',
    'timestamp',
    [0, 0, 3000, 6000],
    {},
    ['00:00:00', '00:00:00', '00:00:03', '00:00:06'],
    'milliseconds',
  ],
  [
    'milliseconds by their gaps',
    'ts',
    [12, 4012, 61_500],
    {},
    ['00:00:00.012', '00:00:04.012', '00:01:01.5'],
    'milliseconds',
  ],
  ['what the name says', 'start_time_ms', [0, 20, 450], {}, ['00:00:00', '00:00:00.02', '00:00:00.45'], 'milliseconds'],
  [
    'what the user says',
    'ts',
    [0, 20, 450],
    { units: { started_at: 'ms' } },
    ['00:00:00', '00:00:00.02', '00:00:00.45'],
    'milliseconds',
  ],
] as const)('times from the start are read in %s', async (_what, column, times, mapping, offsets, unit) => {
  for (const input of both(column, times)) {
    const undated = await readFiles([input], mapping);
    expect(await startsOf(undated)).toEqual(offsets.map((offset) => `1970-01-01 ${offset}`));
    expect(notesOf(undated)).toEqual([
      { code: 'undated', says: expect.stringMatching(`in ${unit}; --start 2026-01-01 says where`) },
    ]);
    const dated = await readFiles([input], { ...mapping, ...START });
    expect(await startsOf(dated)).toEqual(offsets.map((offset) => `2026-01-01 ${offset}`));
    expect(notesOf(dated)).toEqual([{ code: 'start-given', says: expect.stringContaining('from 2026-01-01 on') }]);
  }
});

it('a start has a time, and the zone that it names or that of the reading', async () => {
  const [input = ''] = both('timestamp', [0, 5, 10]);
  const zoned = await readFiles([input], { start: '2026-01-01T09:30', timeZone: 'Europe/Berlin' });
  expect(await startsOf(zoned)).toEqual(['2026-01-01 08:30:00', '2026-01-01 08:30:05', '2026-01-01 08:30:10']);
});

it.each([
  ['do not rise', 'timestamp', [90, 5, 60, 2, 40, 1]],
  ['do not begin near 0', 'timestamp', [5_270_402, 5_270_500, 5_270_800]],
  ['may be durations by their name', 'request_time', [0.2, 1.5, 2.3]],
  ['are days of a month', 'date', [1, 2, 3]],
] as const)('numbers that %s are no times, and the user is asked', async (_what, column, times) => {
  for (const input of both(column, times)) {
    await expect(readFiles([input])).rejects.toThrow('--start 2026-01-01');
    const said = await readFiles([input], START);
    expect(said.accepted).toBe(times.length);
  }
});

it('times of one file from its start and dates of another are not counted together', async () => {
  const [relative = ''] = both('timestamp', [0, 5, 10]);
  const dated = csv('dated.csv', 'timestamp,input_tokens', '2026-11-02,1');
  await expect(readFiles([relative, dated])).rejects.toThrow('--start');
  expect((await readFiles([relative, dated], START)).accepted).toBe(4);
});

it('of a file with dates the start that is given is not used, and it is said', async () => {
  const imported = await readFiles([csv('a.csv', 'timestamp,input_tokens', '2026-11-02T09:30:15Z,1')], START);
  expect(await startsOf(imported)).toEqual(['2026-11-02 09:30:15']);
  expect(notesOf(imported).map(({ code }) => code)).toEqual(['start-unused']);
});

it.each([
  ['days and a fraction', [46_328.25, '46328.396006944']],
  ['thousands parted', ['"46,328.25"', '46328.396006944']],
] as const)('serial days of a spreadsheet are dates: %s', async (_what, times) => {
  const clean = times.map((time) => String(time).replaceAll('"', ''));
  for (const input of both('Timestamp', clean)) {
    const imported = await readFiles([input]);
    expect(await startsOf(imported)).toEqual(['2026-11-02 06:00:00', '2026-11-02 09:30:15']);
    expect(notesOf(imported).map(({ code }) => code)).toEqual(['serial-days']);
    const there = await readFiles([input], { timeZone: 'America/New_York' });
    expect(await startsOf(there)).toEqual(['2026-11-02 11:00:00', '2026-11-02 14:30:15']);
  }
});

it('the clock of one file is not that of the next', async () => {
  const imported = await readFiles([
    csv('a.csv', 'timestamp,input_tokens', '46328.25,1', '46328.5,2'),
    csv('b.csv', 'timestamp,input_tokens', '1793611815,3'),
  ]);
  expect(await startsOf(imported)).toEqual(['2026-11-02 06:00:00', '2026-11-02 12:00:00', '2026-11-02 09:30:15']);
});
