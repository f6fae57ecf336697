import { expect, it } from 'vitest';
import { csv, importFiles } from '../import-files';

const HOUR_MS = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const HEAD = 'timestamp,application,model,input_tokens,output_tokens';
const calls = (...times: string[]) => times.map((time) => `${time},digest,gpt-4o,100,20`);

it('counts requests by day, and finds the silences between them whatever the order of rows', async () => {
  const times = ['2026-11-02T02:00:00Z', '2026-11-02T02:40:00Z', '2026-11-02T04:05:00Z', '2026-11-03T01:59:30Z'];
  const { activity } = await importFiles([csv('log.csv', HEAD, ...calls(...times.toReversed()))]);
  const monday = at('2026-11-02') / (24 * HOUR_MS);
  expect(activity).toEqual({
    days: [
      { day: monday, requests: 3 },
      { day: monday + 1, requests: 1 },
    ],
    // 85 minutes are none.
    times: {
      firstMs: at(times[0] ?? ''),
      lastMs: at(times[3] ?? ''),
      silences: [{ fromMs: at(times[2] ?? ''), toMs: at(times[3] ?? '') }],
    },
  });
});

it('is busy on the whole of a date without a time of day', async () => {
  const head = 'date,application,model,input_tokens,output_tokens';
  const { activity } = await importFiles([csv('log.csv', head, ...calls('2026-11-02', '2026-11-03', '2026-11-09'))]);
  expect(activity.times).toEqual({
    firstMs: at('2026-11-02'),
    lastMs: at('2026-11-10'),
    silences: [{ fromMs: at('2026-11-04'), toMs: at('2026-11-09') }],
  });
});

it('has no silences of sums, which say until when they count', async () => {
  const head = 'period_start,period_end,application,model,requests,input_tokens,output_tokens';
  const rows = ['02', '03'].map((day) => `2026-11-${day}T02:00:00Z,2026-11-${day}T03:00:00Z,digest,gpt-4o,9,100,20`);
  const { activity, period } = await importFiles([csv('log.csv', head, ...rows)]);
  expect(activity.times).toBeNull();
  expect(period?.toMs).toBe(at('2026-11-03T03:00:00Z'));
});

it('ends where a row of finished batches says, also if it began at midnight', async () => {
  const head = 'period_start,period_end,application,model,service_tier,input_tokens,output_tokens';
  const row = '2026-11-02T00:00:00Z,2026-11-02T01:00:00Z,digest,gpt-4o,batch,100,20';
  const { activity } = await importFiles([csv('log.csv', head, row)]);
  expect(activity.times).toEqual({ firstMs: at('2026-11-02'), lastMs: at('2026-11-02T01:00:00Z'), silences: [] });
});
