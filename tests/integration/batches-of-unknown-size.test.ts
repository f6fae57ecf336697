import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { callWhowaits } from './call-whowaits';
import { expectAccountingAddsUp } from './expect-accounting';
import { REPOSITORY, temporaryFolder } from './run-whowaits';

const fixture = (name: string) => join(REPOSITORY, 'tests/fixtures/logs', name);

let data: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  data = temporaryFolder();
});
afterAll(() => data.remove());

it.each([
  // A call, a batch of two, and two batches that do not say.
  ['litellm-batches.jsonl', [{ requests: 2, uncountedBatches: 2 }, { requests: 1 }]],
  // A call, batches of 50 and 10, and one of two models.
  ['bifrost-logs.json', [{ requests: 60 }, { requests: 1 }, { requests: 0, uncountedBatches: 1 }]],
])('the requests of batches that do not count them are unknown: %s', async (name, expected) => {
  const { stdout } = await callWhowaits(data.path, 'audit', '--json', fixture(name));
  const report = reportSchema.parse(JSON.parse(stdout));
  expectAccountingAddsUp(report);
  const counts = report.workloads.map(({ requests, uncountedBatches }) =>
    uncountedBatches === undefined ? { requests } : { requests, uncountedBatches },
  );
  const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
  expect(sorted(counts)).toEqual(sorted(expected));
  const note = report.warnings.find(({ code }) => code === 'batch-uncounted');
  expect(note?.count).toBe(report.totals.accounting.uncountedBatches?.total);
});

it('and the command and the list of audits say so', async () => {
  const { stdout } = await callWhowaits(data.path, 'audit', fixture('bifrost-logs.json'));
  expect(stdout).toContain('unknown (1 batch)');
  const list = await callWhowaits(data.path, 'list');
  expect(list.stdout).toContain('61 requests and 1 batch of unknown size');
});
