import { expect, it } from 'vitest';
import { csv, jsonLines, query, rejectsOf } from '../import-files';
import { readFiles } from '../read-files';

const START = Date.UTC(2026, 10, 2, 9, 30, 15, 250);
const SECOND = Math.floor(START / 1000) * 1000;

it.each([
  ['ISO 8601, UTC', '2026-11-02T09:30:15.250Z', START],
  ['ISO 8601, an offset', '2026-11-02T10:30:15.250+01:00', START],
  ['ISO 8601, an offset across midnight', '2026-11-02T00:30:15.250-09:00', START],
  ['no zone, which is UTC', '2026-11-02 09:30:15.250', START],
  ['seven digits of a second', '2026-11-02 09:30:15.2500000', START],
  ['microseconds, no zone', '2026-11-02T09:30:15.250999', START],
  ['milliseconds behind a comma', '2026-11-02 09:30:15,250', START],
  ['ISO 8601 without dashes', '20261102T093015Z', SECOND],
  ['the words of mail and HTTP', 'Mon, 02 Nov 2026 09:30:15 GMT', SECOND],
  ['days, months and years with dots', '02.11.2026 09:30:15', SECOND],
  ['the same behind a comma', '02.11.2026, 09:30:15', SECOND],
  ['a day alone with dots', '02.11.2026', Date.UTC(2026, 10, 2)],
  ['a day alone', '2026-11-02', Date.UTC(2026, 10, 2)],
  ['a day without leading zeros', '2.11.2026 9:30:15', SECOND],
  ['a day of digits alone', '20261102', Date.UTC(2026, 10, 2)],
  ['a day and an hour of digits alone', '2026110209', Date.UTC(2026, 10, 2, 9)],
  ['digits down to seconds', '20261102093015', SECOND],
  ['Snowflake and Ruby, with a space before the offset', '2026-11-02 09:30:15.250 +0000', START],
  ['Go, with the zone’s name and the clock behind', '2026-11-02 10:30:15.25 +0100 CET m=+0.012', START],
  ['Java, with the zone once more', '2026-11-02T09:30:15.250Z[UTC]', START],
  ['the words of Kibana', 'Nov 2, 2026 @ 09:30:15.250', START],
  ['the words of Apache', '[02/Nov/2026:10:30:15 +0100]', SECOND],
  ['the words of JavaScript', 'Mon Nov 02 2026 10:30:15 GMT+0100 (Central European Standard Time)', SECOND],
  ['a month in words and half a day', 'November 2, 2026 at 9:30:15 AM', SECOND],
  ['a month in words behind the day', '2 Nov 2026, 09:30:15', SECOND],
  ['seconds', '1793611815', SECOND],
  ['seconds as a float', '1793611815.25', START],
  ['seconds with an exponent', '1.79361181525e9', START],
  ['milliseconds', '1793611815250', START],
  ['microseconds', '1793611815250999', START],
  ['nanoseconds', '1793611815250999000', START],
  ['.NET ticks, beyond 2^53', '639292086152500000', START],
])('a start in %s is read', async (_what, text, start) => {
  const imported = await readFiles([
    csv('a.csv', 'timestamp,input_tokens', `"${text}",1`),
    jsonLines('b.jsonl', { timestamp: text, input_tokens: 2 }),
  ]);
  const rows = await query(imported, 'SELECT epoch_ms(started_at) AS start FROM requests');
  expect(rows.map((row) => Math.abs(Number(row.start) - start))).toEqual([
    expect.toSatisfy((difference: number) => difference <= 1),
    expect.toSatisfy((difference: number) => difference <= 1),
  ]);
});

it.each([
  ['days', ['2026-11-02', '2026-11-08'], 7],
  ['times', ['2026-11-02T00:00:00Z', '2026-11-08T12:00:00Z'], 6.5],
])('a log whose starts are %s covers them', async (_what, starts, days) => {
  const imported = await readFiles([csv('log.csv', 'date,input_tokens', ...starts.map((start) => `${start},1`))]);
  const { fromMs = 0, toMs = 0 } = imported.period ?? {};
  expect((toMs - fromMs) / 86_400_000).toBe(days);
});

it('days with dots are of the time zone that is said, others of the one they name', async () => {
  const input = csv('log.csv', 'timestamp,input_tokens', '02.11.2026 09:30:15,1', '"Mon, 02 Nov 2026 09:30:15 GMT",2');
  const imported = await readFiles([input], { timeZone: 'America/New_York' });
  const rows = await query(imported, 'SELECT started_at FROM requests ORDER BY input_tokens');
  expect(rows.map((row) => row.started_at)).toEqual(['2026-11-02 14:30:15', '2026-11-02 09:30:15']);
});

it('a number in JSON is read as the same digits in CSV', async () => {
  const line = '{"timestamp": 639292086152500000, "input_tokens": 10.0}\n';
  const imported = await readFiles([{ name: 'ticks.jsonl', content: line }]);
  const [row] = await query(imported, 'SELECT epoch_ms(started_at) AS start, input_tokens FROM requests');
  expect(row).toEqual({ start: String(START), input_tokens: '10' });
});

it.each([
  'last Tuesday',
  '02/11/2026 09:30',
  '31.02.2026',
  '20261302',
  '02/Nov/2026:10:30:15',
  '0',
  '0001-01-01T00:00:00Z',
  '1969-12-31',
  '2199-01-01',
  '12',
  '1e30',
  '2026-11-02T09:30:15+99:00',
  '2026-11-02T09:30:15.250-15:00',
  '2026-11-02 09:30:15+14:30',
  '2026-11-02T09:30:15+05:60',
])('a start of %j is rejected, with its line and column', async (text) => {
  const imported = await readFiles([csv('log.csv', 'timestamp,input_tokens', `${text},1`, '2026-11-02T09:30:15Z,2')]);
  expect(imported.accepted).toBe(1);
  expect(rejectsOf(imported)).toEqual({ 'unknown-time-format': { count: 1, lines: [2] } });
  expect(imported.rejects[0]?.examples).toEqual([{ file: 'log.csv', line: 2, column: 'timestamp' }]);
});
