import { expect, it, vi } from 'vitest';
import { deleteAudit, getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { decide } from '../../../lib/audits/decisions/decide';
import { finishedReport } from '../../../lib/audits/finished-report';
import { listShares, openShare, revokeShare, shareAudit } from '../../../lib/audits/shares/shares';
import { database } from '../../../lib/store/database/database';
import { callWhowaits } from '../call-whowaits';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

const NAME = 'Letters of the Osnabrück branch';
const CSV = [
  'name,trigger,deadline,provider,model,requests_per_month,input_tokens,output_tokens',
  `${NAME},every night at 2,24,openai,gpt-4o,1500000,900,200`,
].join('\n');
let audit: string;

dataInTemporaryDirectory(async () => {
  ({ id: audit } = await startWorkflowAudit({ name: 'Branches', csv: CSV }));
  await vi.waitFor(async () => expect((await getAudit(audit))?.summary.status).toBe('done'), { timeout: 180_000 });
});

const tokenOf = ({ path }: { path: string }) => path.replace('/share/', '');
const now = new Date('2026-11-29T12:00:00Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);

it('shows the totals of the report as it was, whatever is decided later', async () => {
  const before = await finishedReport(audit);
  const link = await shareAudit(audit, { names: false, days: 30 });
  const change = { kind: 'override', latencyClass: 'real-time', deadlineHours: null };
  await decide(audit, before.workloads[0]?.id ?? '', { change, by: 'Ana', reason: 'Somebody waits.' });
  expect(before.totals.net.median).toBeGreaterThan(1000);
  expect((await finishedReport(audit)).totals.net.median).toBe(0);
  const shown = await openShare(tokenOf(link));
  const { overTime: _, ...totals } = before.totals;
  expect(shown?.report.totals).toEqual(totals);
  expect(shown?.report.workloads).toMatchObject([{ name: 'Workload 1', monthly: before.workloads[0]?.monthly }]);
});

it('hides names unless they are asked for, and stores no token', async () => {
  const hidden = await shareAudit(audit, { names: false, days: 30 });
  const named = await shareAudit(audit, { names: true, days: 30 });
  const rows = await (await database()).share.findMany();
  const row = (id: string) => JSON.stringify(rows.find((one) => one.id === id));
  expect(row(hidden.id)).not.toMatch(/Osnabrück|Branches/);
  expect(row(named.id)).toMatch(/Osnabrück/);
  for (const link of [hidden, named]) {
    expect(Buffer.from(tokenOf(link), 'base64url')).toHaveLength(16);
    expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
  }
});

it('ends at its time, at once when revoked, and with its audit; all look like a wrong token', async () => {
  const [ended, revoked, deleted] = [
    await shareAudit(audit, { names: false, days: 2 }, now),
    await shareAudit(audit, { names: false, days: 9 }, now),
    await shareAudit(audit, { names: false, days: 9 }, now),
  ];
  const opens = async (link: { path: string }, at: Date) => (await openShare(tokenOf(link), at)) !== null;
  expect(await opens(ended, daysLater(1.99))).toBe(true);
  expect(await opens(ended, daysLater(2))).toBe(false);
  expect((await listShares(audit, daysLater(2))).map(({ id }) => id)).not.toContain(ended.id);
  expect(await opens(revoked, now)).toBe(true);
  expect(await revokeShare(revoked.id)).toBe(true);
  expect(await opens(revoked, now)).toBe(false);
  expect(await revokeShare(revoked.id)).toBe(false);
  expect(await deleteAudit(audit)).toBe(true);
  expect(await opens(deleted, now)).toBe(false);
  expect(await listShares(undefined, now)).toEqual([]);
});

it('counts views, and no look at the heads alone', async () => {
  const link = await shareAudit(audit, { names: false, days: 30 }, now);
  await Promise.all([1, 2, 3].map(() => openShare(tokenOf(link), daysLater(1))));
  await openShare('no-such-token', daysLater(1));
  expect(await openShare(tokenOf(link), daysLater(2), { counts: false })).toMatchObject({ audit: null });
  expect(await listShares(audit, daysLater(1))).toMatchObject([
    { id: link.id, views: 3, lastViewedAt: daysLater(1).toISOString(), audit: { name: 'Branches' } },
  ]);
});

it('is made, listed and revoked by the command', async () => {
  const data = process.env.WHOWAITS_DATA ?? '';
  const made = await callWhowaits(data, 'share', 'branch', '--days', '7', '--server', 'https://whowaits.example/');
  expect(made.stdout).toMatch(/^https:\/\/whowaits\.example\/share\/[\w-]{22}\n$/);
  const [, id = ''] = /unshare (\S+)/.exec(made.stderr) ?? [];
  expect((await callWhowaits(data, 'shares')).stdout).toContain(id);
  expect(await callWhowaits(data, 'unshare', id)).toMatchObject({ code: 0 });
  expect(await callWhowaits(data, 'shares')).toMatchObject({ code: 0, stdout: '' });
  expect(await callWhowaits(data, 'unshare', id)).toMatchObject({ code: 2 });
  expect(await callWhowaits(data, 'share', 'branch', '--days', '0')).toMatchObject({ code: 2 });
});
