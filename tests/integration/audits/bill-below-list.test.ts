import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { roundUsd } from '../../../lib/cost/money';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { callWhowaits } from '../call-whowaits';
import { expectAccountingAddsUp, expectNetFollowsFromItsParts } from '../expect-accounting';
import { temporaryFolder } from '../run-whowaits';

let data: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  data = temporaryFolder();
});
afterAll(() => data.remove());

const NIGHTS = 14;
const A_NIGHT = 600;

/** 600 requests a night of 20,000 tokens in and 1,500 out on gpt-4o, which are $0.065 at list prices, at one cost each. */
function logOf(usd: number): string {
  const path = join(data.path, `nightly-${usd}.csv`);
  const rows = Array.from({ length: NIGHTS * A_NIGHT }, (_, index) => {
    const at = Date.UTC(2026, 9, 5 + Math.floor(index / A_NIGHT), 2) + (index % A_NIGHT) * 2000;
    return `${new Date(at).toISOString()},openai,gpt-4o,nightly-digest,${20_000 + (index % 2)},1500,${usd}`;
  });
  writeFileSync(path, ['timestamp,provider,model,application,input_tokens,output_tokens,cost_usd', ...rows].join('\n'));
  return path;
}

async function audited(usd: number): Promise<{ report: Report; printed: string }> {
  const { stdout: printed, code } = await callWhowaits(data.path, 'audit', '--costs', 'invoice', logOf(usd));
  expect(code).toBe(0);
  const [, id = ''] = /whowaits show (\S+)/.exec(printed) ?? [];
  const report = reportSchema.parse(JSON.parse((await callWhowaits(data.path, 'show', '--json', id)).stdout));
  expectAccountingAddsUp(report);
  expectNetFollowsFromItsParts(report);
  return { report, printed };
}

it('a bill below list saves its own part: half of what is paid at most, and the answer says so', async () => {
  const { report, printed } = await audited(0.04);
  const [workload] = report.workloads;
  const { current, sync, batch, net } = workload?.monthly ?? {};
  // 8,400 x $0.04 in the days of the log.
  const month = 336 * (365.25 / 12 / (report.source.days ?? Number.NaN));
  expect(current).toBe(roundUsd(month));
  expect(sync).toBe(current);
  expect(batch).toBe(roundUsd(month / 2));
  expect(net?.high).toBeLessThanOrEqual(month / 2);
  expect(net?.base).toBeGreaterThan(month / 3);
  for (const { net: saved } of workload?.ways ?? []) expect(saved?.high ?? 0).toBeLessThanOrEqual(month / 2);
  expect(report.totals.ceiling.usd).toBeLessThanOrEqual(month / 2 + 0.01);
  expect(workload?.paid.share).toBeCloseTo(0.04 / 0.065, 4);
  // What the rates give stays what the bill is compared with.
  expect(workload?.reconciliation?.computed).toBeCloseTo((month * 0.065) / 0.04, 1);
  expect(printed).toContain(
    'The costs of 1 workload are 61.5% of list prices. The same share is taken for other ways.',
  );
});

it('a bill above list saves what list prices save', async () => {
  const { report, printed } = await audited(0.08);
  const [workload] = report.workloads;
  expect(workload?.paid.share).toBeUndefined();
  expect(workload?.monthly.sync).toBe(workload?.reconciliation?.computed);
  expect(printed).not.toContain('The same share is taken');
});
