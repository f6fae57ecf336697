import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { getAuditWorkload } from '../../../../lib/audits/audit-workload';
import { decide, getAuditHistory } from '../../../../lib/audits/decisions/decide';
import { finishedReport } from '../../../../lib/audits/finished-report';
import { runAudit } from '../../../../lib/audits/intake/run-audit';
import type { Report } from '../../../../lib/reports/report';
import { dataDirectory } from '../../../../lib/store/folders/data-directory';
import { logInput } from '../../../fixtures/log-input';
import { mixedLog } from '../../../fixtures/mixed-log';
import { callWhowaits } from '../../call-whowaits';
import { expectAccountingAddsUp } from '../../expect-accounting';
import { dataInTemporaryDirectory } from '../../store/data-in-temporary-directory';

/** The first import, which is made once: each test begins with it. */
let first: { id: string; report: Report };

dataInTemporaryDirectory(async () => {
  first = await importLog();
});

function importLog(): Promise<{ id: string; report: Report }> {
  const path = join(dataDirectory(), 'inbox.csv');
  writeFileSync(path, mixedLog({ streamed: true, users: true }));
  return runAudit(logInput([{ name: 'inbox.csv', path }], { name: 'inbox.csv' }), () => {});
}

const classes = ({ workloads }: Report) => workloads.map(({ name, latencyClass }) => [name, latencyClass]);
const doubts = ({ workloads }: Report) => workloads.map(({ challenges = [] }) => challenges.map(({ code }) => code));
const totals = ({ totals: { accounting } }: Report) => [accounting.requests.total, accounting.tokens.total];
const SPLIT = [
  ['inbox · not streamed, no user named', 'scheduled'],
  ['inbox · streamed, user named', 'real-time'],
];

it('a key with two uses is tagged in parts, joined by a person, and split again', async () => {
  const { id, report } = first;
  expect(classes(report)).toEqual(SPLIT);
  expect(doubts(report)).toEqual([['parts-disagree'], expect.arrayContaining(['parts-disagree'])]);
  expectAccountingAddsUp(report);
  expect(report.totals.accounting.usd.kept).toBe(report.workloads[1]?.monthly.current);
  const whole = report.workloads[0]?.part?.of ?? '';

  const joined = await decide(id, report.workloads[1]?.id ?? '', {
    change: { kind: 'join' },
    by: 'Ana',
    reason: 'One app.',
  });
  expect(joined.workload).toMatchObject({
    id: whole,
    name: 'inbox',
    joined: { parts: 2, by: 'Ana', reason: 'One app.' },
  });
  expect(joined.workload.part).toBeUndefined();
  const after = await finishedReport(id);
  expect(after.workloads.map(({ id: one }) => one)).toEqual([whole]);
  expect(totals(after)).toEqual(totals(report));
  expect(Math.abs(after.totals.monthlyCurrent - report.totals.monthlyCurrent)).toBeLessThan(0.011);
  expect(await getAuditWorkload(id, report.workloads[0]?.id ?? '')).toMatchObject({
    workload: { id: whole },
    profile: { id: whole },
  });

  // It is the key's, so the next import has it too.
  expect((await importLog()).report.workloads.map(({ id: one }) => one)).toEqual([whole]);
  await expect(decide(id, whole, { change: { kind: 'join' }, by: 'Ana' })).rejects.toThrow('nothing to join');

  const undone = await decide(id, whole, { change: { kind: 'undo', undoes: joined.history[0]?.id }, by: 'Ben' });
  expect(undone.workload.id).toBe(report.workloads[0]?.id);
  expect(await finishedReport(id)).toEqual(report);
  const [largest, other] = report.workloads;
  expect(await getAuditWorkload(id, whole)).toMatchObject({
    workload: { id: largest?.id },
    profile: { id: largest?.id },
    otherParts: [{ id: other?.id }],
  });
});

it('what is said of a part counts for it alone, and what is said of the whole for both until a part has its own', async () => {
  const { id, report } = first;
  const [job, live] = report.workloads.map((workload) => workload.id);
  const toClass = (latencyClass: string) => ({ kind: 'override', latencyClass, deadlineHours: null });
  const given = { by: 'Ana', reason: 'I know it.' };
  await decide(id, job ?? '', { change: toClass('near-real-time'), ...given });
  expect((await finishedReport(id)).workloads.map(({ latencyClass }) => latencyClass)).toEqual([
    'near-real-time',
    'real-time',
  ]);

  await decide(id, live ?? '', { change: { kind: 'join' }, ...given });
  const whole = await decide(id, 'inbox', { change: toClass('scheduled'), ...given });
  expect(whole.workload).toMatchObject({ latencyClass: 'scheduled', overridden: true });
  await decide(id, 'inbox', {
    change: { kind: 'undo', undoes: whole.history.find(({ change }) => change.kind === 'join')?.id },
    ...given,
  });
  expect((await finishedReport(id)).workloads.map(({ latencyClass }) => latencyClass)).toEqual([
    'scheduled',
    'scheduled',
  ]);

  // A part takes back for itself what was said of the whole.
  const said = whole.history.at(-1)?.id;
  expect(
    (await decide(id, live ?? '', { change: { kind: 'undo', undoes: said }, ...given })).workload.latencyClass,
  ).toBe('real-time');
  expect((await finishedReport(id)).workloads.map(({ latencyClass }) => latencyClass)).toEqual([
    'scheduled',
    'real-time',
  ]);
  const ofLive = (await getAuditHistory(id))
    .filter(({ workload }) => workload.id === live)
    .map(({ decision }) => decision.change.kind);
  expect(ofLive.slice(-4)).toEqual(['join', 'override', 'undo', 'undo']);
});

it('the command joins the parts, says so, and splits them again; it refuses what is no part', async () => {
  const { id, report } = first;
  const whowaits = (...args: string[]) => callWhowaits(dataDirectory(), ...args);
  const name = 'inbox · streamed, user named';
  const refused = async (...args: string[]) => {
    const { code, stdout, stderr } = await whowaits('join', id, ...args);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };
  expect(await refused(name, '--undo', '--by', 'Ana')).toContain('there is no join to undo');
  expect(await refused('nobody', '--by', 'Ana')).toContain('There is no workload "nobody" in this audit.');
  expect(await refused(name)).toContain("required option '--by <name>' not specified");
  expect(await refused(name, '--by', ' ')).toContain('Give your name.');
  expect(await refused('', '--by', 'Ana')).toContain('There is no workload ""');
  expect(await finishedReport(id)).toEqual(report);

  // Both parts have this in their names, and they are of one key.
  const joined = await whowaits('join', id, 'INB', '--reason', 'One app.', '--by', 'Ana');
  expect([joined.code, joined.stdout]).toEqual([0, expect.stringMatching(/^inbox is /)]);
  expect((await finishedReport(id)).workloads.map(({ name: one, joined: by }) => [one, by?.by])).toEqual([
    ['inbox', 'Ana'],
  ]);
  expect(await refused('inbox', '--by', 'Ana')).toContain('nothing to join');

  // The last join is undone, whoever made it, and once.
  const undone = await whowaits('join', id, 'inbox', '--undo', '--by', 'Ben', '--json');
  expect(undone.code).toBe(0);
  const last = JSON.parse(undone.stdout).history.at(-1);
  expect(last).toMatchObject({ by: 'Ben', change: { kind: 'undo' } });
  expect(await finishedReport(id)).toEqual(report);
  expect(await refused(name, '--undo', '--by', 'Ben')).toContain('there is no join to undo');
});
