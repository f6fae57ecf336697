import { expect, it } from 'vitest';
import { conclude, worksOf } from '../../../lib/assessment/conclude';
import { inContext } from '../../fixtures/in-context';
import { csv, importFiles } from '../engine/import-files';
import { expectAccountingAddsUp } from '../expect-accounting';

const MONDAY = Date.UTC(2026, 10, 2);
const HOUR = 3_600_000;
const row = (at: number, application: string, input: number) =>
  `${new Date(at).toISOString()},${application},anthropic,claude-sonnet-4-5,${input},0,200`;

it('a backfill in a log of two weeks costs what it cost, and nothing a month', async () => {
  // 600 calls over five hours on the fourth day, of 100,000 tokens: 60 million tokens at $3 a million are $180.
  const backfill = Array.from({ length: 600 }, (_, i) =>
    row(MONDAY + 75 * HOUR + i * 30_000, 'invoice-backfill', 100_000),
  );
  const chat = Array.from({ length: 336 }, (_, hour) => row(MONDAY + hour * HOUR + 60_000, 'support-chat', 1_000));
  const { profiles } = await importFiles([
    csv('log.csv', 'timestamp,application,provider,model,input_tokens,output_tokens,status', ...chat, ...backfill),
  ]);
  const source = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows: 936, accepted: 936, rejected: 0, duplicates: 0 },
    ...{
      from: new Date(MONDAY).toISOString(),
      to: new Date(MONDAY + 336 * HOUR).toISOString(),
      days: 14,
      sampleRate: 1,
    },
    ...{ billed: null, rejects: [] },
  };
  const works = worksOf({ from: 'log', workloads: profiles }, source);
  const report = await conclude({ source, notes: [] }, works, inContext());
  expectAccountingAddsUp(report);
  const once = report.workloads.find(({ application }) => application === 'invoice-backfill');
  expect(once).toMatchObject({ latencyClass: 'scheduled', monthly: { current: 0 }, once: { current: 180, batch: 90 } });
  // 0.336 million tokens of chat are $1.008, and a month is 30.4375 days of these 14.
  expect(report.totals.monthlyCurrent).toBe(2.19);
  expect(report.totals.once?.usd.total).toBe(180);
});
