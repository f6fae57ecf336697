import papa from 'papaparse';
import { expect, it, vi } from 'vitest';
import { POST } from '../../../app/api/audits/[id]/annotations/route';
import { getAuditWorkload } from '../../../lib/audits/audit-workload';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { annotate, undoAnnotations } from '../../../lib/audits/decisions/annotate';
import { exportAudit } from '../../../lib/audits/export-audit';
import { finishedReport } from '../../../lib/audits/finished-report';
import { openShare, shareAudit } from '../../../lib/audits/shares/shares';
import type { Report } from '../../../lib/reports/report';
import { annotated, annotate as storeAnnotations } from '../../../lib/store/annotations';
import { database } from '../../../lib/store/database/database';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { callWhowaits } from '../call-whowaits';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

const CSV = [
  'name,owner,trigger,provider,model,requests_per_month,input_tokens,output_tokens',
  'Letters,Listed team,every night at 2,openai,gpt-4o,1500000,900,200',
  'Labels,,every night at 3,openai,gpt-4o,900000,900,200',
].join('\n');
let audit: string;

async function importList(): Promise<string> {
  const { id } = await startWorkflowAudit({ name: 'Branches', csv: CSV });
  await vi.waitFor(async () => expect((await getAudit(id))?.summary.status).toBe('done'), { timeout: 180_000 });
  return id;
}

dataInTemporaryDirectory(async () => {
  audit = await importList();
});

async function noted(id = audit) {
  const { workloads } = await finishedReport(id);
  return Object.fromEntries(
    workloads.map(({ name, owner, costCentre, note }) => [name, [owner ?? null, costCentre ?? null, note ?? null]]),
  );
}
const idsOf = async () => (await finishedReport(audit)).workloads.map(({ id }) => id);

it('sets several workloads at once, in every audit and in later imports, and no report is made again', async () => {
  expect(await noted()).toEqual({ Letters: ['Listed team', null, null], Labels: [null, null, null] });
  const before = await (await database()).audit.findMany({ select: { report: true, revision: true } });
  const workloads = await idsOf();
  expect(await annotate(audit, { workloads, by: 'Ana', owner: ' Mail  team ', costCentre: '4711' })).toMatchObject({
    workloads: 2,
  });
  const both = ['Mail team', '4711', null];
  expect(await noted()).toEqual({ Letters: both, Labels: both });
  expect(await noted(await importList())).toEqual({ Letters: both, Labels: both });
  expect(await (await database()).audit.findFirst({ where: { id: audit } })).toMatchObject(before[0] ?? {});
});

it('takes back what was set, the list’s own owner then counts again, and an undo leaves alone what was set since', async () => {
  const [letters = '', labels = ''] = await idsOf();
  const set = (workloads: string[], fields: object) => annotate(audit, { workloads, by: 'Ana', ...fields });
  await set([letters, labels], { owner: 'First' });
  const { entries } = await set([letters, labels], { owner: 'Second', note: 'Two\nlines' });
  expect(await noted()).toEqual({ Letters: ['Second', null, 'Two\nlines'], Labels: ['Second', null, 'Two\nlines'] });
  const labelsFirst = (await finishedReport(audit)).workloads[1]?.id ?? '';
  await set([labelsFirst], { owner: 'Third' });
  await expect(undoAnnotations('nobody', { entries, by: 'Ben' })).rejects.toThrow('There is no such audit');
  expect(await undoAnnotations(audit, { entries, by: 'Ben' })).toEqual({ undone: 2 });
  expect(Object.values(await noted())).toEqual([
    ['First', null, null],
    ['Third', null, null],
  ]);
  const last = (await getAuditWorkload(audit, letters))?.annotations.at(-1);
  expect(last).toMatchObject({ by: 'Ben', undoes: expect.any(Number) });
  expect(new Date(last?.at ?? '').toISOString()).toBe(last?.at);
  await expect(undoAnnotations(audit, { entries, by: 'Ben' })).rejects.toThrow('None of this stands any more');
  await set([letters, labels], { owner: '' });
  expect(await noted()).toEqual({ Letters: ['Listed team', null, null], Labels: [null, null, null] });
});

it.each([
  ['nobody', { by: ' ' }, 'Give your name'],
  ['nothing to set', { owner: undefined }, 'Set an owner, a cost centre or a note'],
  ['a text that is too long', { note: 'n'.repeat(1001) }, 'Note: send a text of at most 1000 characters'],
  ['a workload that is not there', { workloads: ['none'] }, 'no workload "none"'],
])('refuses %s, and then nothing is set', async (_, changes, message) => {
  const before = await noted();
  const request = { workloads: await idsOf(), by: 'Ana', owner: 'Mail', ...changes };
  await expect(annotate(audit, request)).rejects.toThrow(message);
  expect(await noted()).toEqual(before);
});

it('of a whole counts for its parts, until a part has its own', async () => {
  const report = await finishedReport(audit);
  const [one] = report.workloads;
  const parts = ['w.clock', 'w.rest'].map((id) => ({ ...one, id })) as Report['workloads'];
  await storeAnnotations(['w'], { owner: 'Whole', costCentre: '1' }, 'Ana');
  await storeAnnotations(['w.rest'], { owner: 'Part' }, 'Ana');
  const { workloads } = await annotated({ ...report, workloads: parts });
  expect(workloads.map(({ owner, costCentre }) => [owner, costCentre])).toEqual([
    ['Whole', '1'],
    ['Part', '1'],
  ]);
});

it('leaves in CSV as harmless cells, and in a shared link as a name or not at all; a note in none', async () => {
  const workloads = await idsOf();
  const fields = { owner: '=cmd()', costCentre: '@4711', note: '+secret plan' };
  await annotate(audit, { workloads, by: 'Ana', ...fields });
  const { body } = await exportAudit(audit, { format: 'csv' });
  const { data } = papa.parse<Record<string, string>>(String(body).trimEnd(), { header: true });
  expect(data[0]).toMatchObject({ Owner: "'=cmd()", 'Cost centre': "'@4711", Note: "'+secret plan" });

  const shown = async (names: boolean) => {
    const { path } = await shareAudit(audit, { names, days: 1 });
    return JSON.stringify(await openShare(path.replace('/share/', '')));
  };
  const hidden = await shown(false);
  for (const text of Object.values(fields)) expect(hidden).not.toContain(text);
  const named = await shown(true);
  expect(named).toContain('=cmd()');
  expect(named).toContain('@4711');
  expect(named).not.toContain('secret plan');
});

it('is set and printed by the command', async () => {
  const run = (...args: string[]) => callWhowaits(dataDirectory(), ...args);
  const set = await run('annotate', audit, 'Labels', '--owner', 'Ops', '--cost-centre', '12', '--by', 'Ana', '--json');
  expect(JSON.parse(set.stdout)).toMatchObject({ name: 'Labels', owner: 'Ops', costCentre: '12', note: null });
  expect((await run('show', audit, 'Labels')).stdout).toMatch(/Owner: Ops\nCost centre: 12\n/);
  expect((await run('annotate', audit, 'Labels', '--owner', '', '--cost-centre', '', '--by', 'Ana')).stdout).toBe(
    'Labels\nOwner, Cost centre, Note: none.\n',
  );
  expect(await run('annotate', audit, 'Labels', '--by', 'Ana')).toMatchObject({ code: 2 });
});

it('is undone by the command, all that was set at once and then what stood before, and the history says so', async () => {
  const run = (...args: string[]) => callWhowaits(dataDirectory(), ...args);
  const ofLabels = (...args: string[]) => run('annotate', audit, 'Labels', ...args, '--by', 'Ana');
  await ofLabels('--owner', 'Ops');
  await ofLabels('--owner', 'Mail', '--cost-centre', '4711');
  expect(await ofLabels('--owner', 'Ops', '--undo')).toMatchObject({ code: 2 });
  expect((await ofLabels('--undo')).stdout).toBe('Labels\nOwner: Ops\n');
  expect((await ofLabels('--undo')).stdout).toBe('Labels\nOwner, Cost centre, Note: none.\n');
  expect(await ofLabels('--undo')).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing') });

  const table = (await run('history', audit, 'Labels')).stdout;
  for (const line of ['N1 .*Ana .*Labels .*set the owner to Ops', 'N4 .*undid no. N2: the owner is Ops again']) {
    expect(table).toMatch(new RegExp(line));
  }
  const entries = JSON.parse((await run('history', audit, 'Labels', '--json')).stdout);
  expect(entries).toHaveLength(6);
  expect(entries.at(-1)).toMatchObject({ name: 'Labels', change: { kind: 'annotate', value: null, undoes: 1 } });
  expect((await run('history', audit, 'Letters')).stdout).toBe('');
});

it('keeps half of a character and NUL, which no database can, as one that stands for it', async () => {
  const [workload = ''] = await idsOf();
  const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' };
  const body = JSON.stringify({ workloads: [workload], by: 'Ana', owner: 'Half \ud83d of\u0000 \\u0000' });
  const request = new Request('http://localhost', { method: 'POST', headers, body });
  expect((await POST(request, { params: Promise.resolve({ id: audit }) })).status).toBe(201);
  expect((await noted()).Letters?.[0]).toBe('Half \ufffd of\ufffd \\u0000');
});
