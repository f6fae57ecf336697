import { expect, it } from 'vitest';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { decide } from '../../../lib/audits/decisions/decide';
import { tidyUp } from '../../../lib/audits/tidy-up';
import { headlineOf } from '../../../lib/reports/answers/headline';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';
import { printed, startProgram } from '../store/programs/child-process';

dataInTemporaryDirectory();

const workflows = Array.from({ length: 150 }, (_, index) => ({
  ...{ id: 'x', name: `thing ${index}`, description: 'Something that somebody may wait for. '.repeat(20), owner: null },
  ...{ trigger: null, deadlineHours: null, provider: 'openai', model: 'gpt-4o', requestsPerMonth: 90_000 },
  ...{ inputTokens: 900, outputTokens: 90, costPerRequestUsd: null, streamed: null },
}));

async function audited(): Promise<{ id: string; workloadId: string }> {
  const { id } = await startWorkflowAudit({ name: 'list', workflows });
  await expect.poll(async () => (await getAudit(id))?.summary.status, { timeout: 180_000 }).toBe('done');
  return { id, workloadId: (await getAudit(id))?.report?.workloads[0]?.id ?? '' };
}

/** What whoever reads an audit now finds: the mark, and whether its report knows of the decision; report and headline are of one piece. */
async function seen(id: string): Promise<{ stale: boolean; knows: boolean }> {
  const audit = await getAudit(id);
  if (!audit?.report) throw new Error('This audit has no report.');
  expect(audit.summary.headline).toEqual(headlineOf(audit.report));
  const [first] = audit.report.workloads;
  return { stale: audit.summary.stale, knows: first?.overridden === true };
}

it('whoever reads while a decision is worked in finds the report of before with its mark, or the new one', async () => {
  const audits = [await audited(), await audited()];
  const [{ id, workloadId }] = audits as [(typeof audits)[0]];
  expect(await seen(id)).toEqual({ stale: false, knows: false });
  let decided = false;
  const change = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null };
  const deciding = decide(id, workloadId, { change, by: 'Ana', reason: 'It is a job.' }).then(() => {
    decided = true;
  });
  const found = new Set<string>();
  while (!decided) {
    for (const audit of audits) found.add(JSON.stringify(await seen(audit.id)));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await deciding;
  for (const audit of audits) found.add(JSON.stringify(await seen(audit.id)));
  const [before, marked, after] = [
    { stale: false, knows: false },
    { stale: true, knows: false },
    { stale: false, knows: true },
  ].map((state) => JSON.stringify(state));
  expect([...found].filter((state) => state !== before).sort()).toEqual([marked, after].sort());
});

it('a decision whose process was killed before the report was made counts from the next start on', async () => {
  const { id, workloadId } = await audited();
  const program = new URL('../store/programs/decide-until-killed.ts', import.meta.url);
  const { child, ended } = startProgram(program, workloadId);
  await printed(child, 'decided');
  await tidyUp();
  // It may still be made by who decided.
  expect(await seen(id)).toEqual({ stale: true, knows: false });
  child.kill('SIGKILL');
  await ended;
  await tidyUp();
  expect(await seen(id)).toEqual({ stale: false, knows: true });
});
