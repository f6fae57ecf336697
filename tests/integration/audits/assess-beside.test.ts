import { expect, it, vi } from 'vitest';
import { deleteAudit, getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { decide } from '../../../lib/audits/decisions/decide';
import { exportAudit } from '../../../lib/audits/export-audit';
import { InputError } from '../../../lib/audits/input-error';
import { repriceAudit } from '../../../lib/audits/tasks/reprice-audit';
import { childProcesses } from '../engine/child-processes';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const sentence =
  'Every customer who opens the page waits for the nightly summary of all invoices that were sent to them. ';
const workflows = Array.from({ length: 60 }, (_, index) => ({
  ...{
    id: 'x',
    name: `job ${index}`,
    description: sentence.repeat(18),
    owner: null,
    trigger: null,
    deadlineHours: null,
  },
  ...{ provider: 'openai', model: 'gpt-4o', requestsPerMonth: 90_000, inputTokens: 900, outputTokens: 90 },
  ...{ costPerRequestUsd: null, streamed: null },
}));

async function audited(): Promise<string> {
  const { id } = await startWorkflowAudit({ name: 'list', workflows });
  await expect.poll(async () => (await getAudit(id))?.summary.status, { timeout: 180_000 }).toBe('done');
  return id;
}

/** Milliseconds of the processor that this process takes for a piece of work, whatever else the machine does. */
async function ownTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it('a server has tags and prices made by another process, and gets what it would have made itself', async () => {
  const here = await audited();
  const inOneself = await ownTime(() => repriceAudit(here));
  expect(childProcesses()).toEqual([]);

  vi.stubEnv('NEXT_RUNTIME', 'nodejs');
  const there = await audited();
  expect(childProcesses()).toHaveLength(1);
  expect((await getAudit(there))?.report).toEqual((await getAudit(here))?.report);
  expect(await ownTime(() => repriceAudit(there))).toBeLessThan(inOneself / 4);

  const workloadId = (await getAudit(there))?.report?.workloads[0]?.id ?? '';
  const change = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null };
  const { workload, history } = await decide(there, workloadId, { change, by: 'Ana', reason: 'It is a job.' });
  expect(workload).toMatchObject({ latencyClass: 'scheduled', overridden: true });
  expect(history).toHaveLength(1);
  await expect(decide(there, workloadId, { change, by: 'Ana' })).rejects.toThrow(InputError);
  await expect(repriceAudit('nonexistent1')).rejects.toMatchObject({ status: 404 });

  // Its process is killed between two tasks: the next task has another one.
  for (const pid of childProcesses()) process.kill(pid, 'SIGKILL');
  await expect.poll(childProcesses).toEqual([]);
  await repriceAudit(there);
  // The same where nothing was told of its end yet when the next task comes.
  for (const pid of childProcesses()) process.kill(pid, 'SIGKILL');
  await repriceAudit(there);

  // A workbook is bytes, made there too. Who leaves ends what is made for nobody.
  const { body, fileName } = await exportAudit(there, { format: 'xlsx' });
  expect([Buffer.from(body).toString('latin1', 0, 2), fileName]).toEqual(['PK', `whowaits-${there}.xlsx`]);
  const visit = new AbortController();
  const left = exportAudit(there, { format: 'pdf' }, visit.signal);
  expect(childProcesses()).toHaveLength(1);
  visit.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  await expect.poll(childProcesses).toEqual([]);

  const stopped = repriceAudit(there);
  const [pid] = childProcesses();
  if (pid === undefined) throw new Error('A process makes it.');
  process.kill(pid, 'SIGKILL');
  await expect(stopped).rejects.toThrow(/^Making the report ended early \(SIGKILL\), .* try again\.$/);

  const { id } = await startWorkflowAudit({ name: 'list', workflows });
  await deleteAudit(id);
  expect(await getAudit(id)).toBeNull();
});
