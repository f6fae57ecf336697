import { expect, it } from 'vitest';
import { getAudit, listAudits } from '../../../lib/audits/audits';
import { decide } from '../../../lib/audits/decisions/decide';
import { rekeyAudit } from '../../../lib/audits/intake/rekey-audit';
import { savedMappings } from '../../../lib/audits/mappings/mappings';
import { repriceAudit } from '../../../lib/audits/tasks/reprice-audit';
import { forgetReport } from '../../../lib/store/audits/parsed-reports';
import { staleAudits } from '../../../lib/store/audits/stale-audits';
import { database } from '../../../lib/store/database/database';
import { saveMapping } from '../../../lib/store/mappings';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { finishedAudit } from './finished-audit';

dataInTemporaryDirectory();

const UNREADABLE = /This version of Whowaits can't read this audit.*Delete it, or audit the log again/;

it.each([
  ['headline', '{"netLow": "much"}'],
  ['headline', 'no JSON'],
  ['options', 'no JSON'],
  ['report', '{"schemaVersion": 2}'],
  ['report', 'no JSON'],
  ['kind', 'stream'],
  ['status', 'paused'],
])('an audit whose %s is %s is alone in being unreadable', async (column, value) => {
  const [spoilt, sound] = [await finishedAudit(), await finishedAudit()];
  await (await database()).audit.update({ where: { id: spoilt }, data: { [column]: value } });
  // What a process has read it keeps until the audit is concluded again; the next process reads what is stored.
  forgetReport(spoilt);

  const list = await listAudits();
  expect(list.map(({ id }) => id).sort()).toEqual([spoilt, sound].sort());
  expect(list.find(({ id }) => id === sound)?.status).toBe('done');
  const found = await getAudit(spoilt);
  expect(found).toMatchObject({ summary: { status: 'unreadable', error: expect.stringMatching(UNREADABLE) } });
  expect(found?.report).toBeNull();

  const workload = (await getAudit(sound))?.report?.workloads[0]?.id ?? '';
  const change = { kind: 'override', latencyClass: 'real-time', deadlineHours: null };
  const decided = await decide(sound, workload, { change, by: 'A', reason: 'known' });
  expect(decided.history).toHaveLength(1);
  expect(await staleAudits()).toEqual([]);
  // The report is made of the rest, so it was made again with the decision.
  if (column === 'report') {
    expect((await getAudit(spoilt))?.report).toEqual((await getAudit(sound))?.report);
    return;
  }
  for (const work of [repriceAudit(spoilt), rekeyAudit(spoilt, null), decide(spoilt, workload, { change, by: 'A' })]) {
    await expect(work).rejects.toThrow();
  }
  await expect(repriceAudit(spoilt)).rejects.toMatchObject({ name: 'InputError', status: 409 });
});

it.each([
  ['source', 'no JSON'],
  ['notes', '{}'],
])('an audit whose %s is %s shows its report, which is not made again', async (column, value) => {
  const id = await finishedAudit();
  const before = await getAudit(id);
  await (await database()).audit.update({ where: { id }, data: { [column]: value } });
  await expect(repriceAudit(id)).rejects.toMatchObject({ name: 'InputError', status: 409 });
  const workload = before?.report?.workloads[0]?.id ?? '';
  const change = { kind: 'override', latencyClass: 'real-time', deadlineHours: null };
  await decide(id, workload, { change, by: 'A', reason: 'known' });
  expect(await getAudit(id)).toEqual(before);
});

it('an audit whose workloads are spoilt does not stop a decision on what it shares with others', async () => {
  const [spoilt, sound] = [await finishedAudit(), await finishedAudit()];
  const workload = (await getAudit(sound))?.report?.workloads[0]?.id ?? '';
  await (await database()).workload.updateMany({ where: { auditId: spoilt }, data: { profile: '{}' } });
  const change = { kind: 'override', latencyClass: 'real-time', deadlineHours: null };
  const { workload: decided } = await decide(sound, workload, { change, by: 'A', reason: 'known' });
  expect(decided.latencyClass).toBe('real-time');
});

it('a mapping that is spoilt is left out', async () => {
  await saveMapping({ name: 'good', columns: ['a'], mapping: '{"columns": {"a": "model"}}' });
  const id = await saveMapping({ name: 'bad', columns: ['b'], mapping: '{}' });
  await (await database()).mapping.update({ where: { id }, data: { columns: 'no JSON' } });
  expect((await savedMappings()).map(({ name }) => name)).toEqual(['good']);
});
