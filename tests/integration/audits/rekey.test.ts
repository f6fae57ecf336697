import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { decide } from '../../../lib/audits/decisions/decide';
import { finishedReport } from '../../../lib/audits/finished-report';
import { rekeyAudit } from '../../../lib/audits/intake/rekey-audit';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import type { Report } from '../../../lib/reports/report';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { expectAccountingAddsUp } from '../expect-accounting';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

/** An audit that every test finds in its data folder. */
let audit: { id: string; report: Report };

dataInTemporaryDirectory(async () => {
  audit = await importLog();
});

/** Two applications with two routes each, called with one key for each day; the log itself is gone afterwards. */
async function importLog(): Promise<{ id: string; report: Report }> {
  const path = join(dataDirectory(), 'log.csv');
  const rows = Array.from({ length: 80 }, (_, index) => {
    const day = 1 + (index % 5);
    return `2026-11-0${day}T0${index % 7}:10:00Z,app-${index % 2},/route-${index % 4},key of day ${day},openai,gpt-4o,2000,${index}`;
  });
  writeFileSync(
    path,
    `timestamp,application,route,key_name,provider,model,input_tokens,output_tokens\n${rows.join('\n')}\n`,
  );
  const imported = await runAudit(logInput([{ name: 'log.csv', path }], { name: 'log.csv' }), () => {});
  rmSync(path);
  return imported;
}

/** The report of an audit once its requests are sorted by these columns. */
async function reportBy(id: string, columns: unknown): Promise<Report> {
  const { key, workloads } = await rekeyAudit(id, columns);
  const report = await finishedReport(id);
  expect({ key, workloads }).toEqual({ key: report.source.workloadKey, workloads: report.workloads.length });
  return report;
}

const namesOf = (report: Report) => report.workloads.map(({ name }) => name).sort();

it('sorts the stored requests by other columns, and back, to the cent', async () => {
  const { id, report } = audit;
  expect(report.source.workloadKey).toEqual({
    columns: ['application', 'route', 'key_name'],
    values: { application: 2, route: 4, key_name: 5, tags: 0 },
    chosenBy: 'whowaits',
  });

  const byKey = await reportBy(id, ['key_name']);
  expect(namesOf(byKey)).toEqual([1, 2, 3, 4, 5].map((day) => `key of day ${day}`));
  expect(byKey.source).toEqual({
    ...report.source,
    workloadKey: { ...report.source.workloadKey, columns: ['key_name'], chosenBy: 'person' },
  });
  expectAccountingAddsUp(byKey);
  expect(byKey.totals.accounting.requests.total).toBe(80);
  expect(byKey.totals.monthlyCurrent).toBeCloseTo(report.totals.monthlyCurrent, 1);
  expect((await getAudit(id))?.report).toEqual(byKey);

  expect((await reportBy(id, [])).workloads).toHaveLength(1);
  expect(await reportBy(id, null)).toEqual(report);
});

it('keeps what people decided on a workload that comes out the same', async () => {
  const { id, report } = audit;
  const change = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null };
  await decide(id, report.workloads[0]?.id ?? '', { change, by: 'Ana', reason: 'It is read the day after.' });
  expect((await reportBy(id, ['key_name'])).workloads.filter(({ overridden }) => overridden)).toEqual([]);
  const back = await reportBy(id, null);
  expect(back.workloads.filter(({ overridden }) => overridden).map((workload) => workload.id)).toEqual([
    report.workloads[0]?.id,
  ]);
});

it('refuses what names no workloads, and leaves the audit as it was', async () => {
  const { id, report } = audit;
  await expect(rekeyAudit(id, ['tags'])).rejects.toThrow(
    'The log has no values for tags. Columns with values that can name workloads: application, route, key_name.',
  );
  await expect(rekeyAudit(id, ['end_user'])).rejects.toThrow('application, route, key_name, tags');
  await expect(rekeyAudit(id, 'route')).rejects.toThrow('application, route, key_name, tags');
  expect((await getAudit(id))?.report).toEqual(report);

  await expect(rekeyAudit('nonexistent', ['route'])).rejects.toThrow('There is no such audit.');
  const list = await startWorkflowAudit({ name: 'jobs.csv', csv: 'name,model\nDigest,gpt-4o\n' });
  await expect.poll(async () => (await getAudit(list.id))?.summary.status).toBe('done');
  await expect(rekeyAudit(list.id, null)).rejects.toThrow('list of workflows');
});
