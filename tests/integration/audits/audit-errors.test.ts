import { rmSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { GET } from '@/app/api/audits/[id]/route';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { openAudit, runOpenedAudit } from '../../../lib/audits/intake/run-audit';
import { faultTrace } from '../../../lib/engine/process/fault-trace';
import { database } from '../../../lib/store/database/database';
import { jobDirectory } from '../../../lib/store/folders/data-directory';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const input = { name: 'list', kind: 'workflows' as const, list: [] };

async function done(list: Parameters<typeof startWorkflowAudit>[0]): Promise<string> {
  const { id } = await startWorkflowAudit(list);
  await expect.poll(async () => (await getAudit(id))?.summary.status).toBe('done');
  return id;
}

it('a fault is told as one, without what the system said of it', async () => {
  const id = await openAudit(input);
  // The folder that workloads go to can't be made: the system's message names its path.
  rmSync(jobDirectory(id), { recursive: true });
  await expect(runOpenedAudit(id, input, () => {})).rejects.toThrow('ENOENT');
  expect((await getAudit(id))?.summary).toMatchObject({
    status: 'failed',
    error:
      'The audit stopped because of a fault in Whowaits, and nothing of it was saved. The terminal that runs Whowaits shows where.',
  });
});

it('the outline of a fault has its kind and places, and not its message', () => {
  const outline = faultTrace(new RangeError('a row\nwith a canary in it'));
  expect(outline).toMatch(/^RangeError\n {4}at .*audit-errors\.test\.ts/);
  expect(outline).not.toContain('canary');
});

it('a deadline of a hundred thousand digits is none, and takes no time', async () => {
  const description = `Answers within ${'1'.repeat(1_900)} hours`;
  await done({ name: 'jobs', csv: `name,description\nDigest,${description}\n` });
  const long = { name: 'jobs', csv: `name,description\nDigest,within ${'1'.repeat(100_000)} hours\n` };
  await expect(startWorkflowAudit(long)).rejects.toThrow(
    'jobs, line 2: A text of the workflow is too long. Use at most 2,000 characters in the description and 500 elsewhere.',
  );
});

it.each([
  [[{ name: 'a' }], /^The list of workflows is not valid: workflow 1, id: /],
  [
    Array.from({ length: 10_001 }, () => ({})),
    /^The list has 10,001 workflows\. List at most 10,000 workflows at a time\.$/,
  ],
])('a list that does not fit says what, and what to do', async (workflows, says) => {
  const refused = startWorkflowAudit({ name: 'list', workflows });
  await expect(refused).rejects.toThrow(says);
  await expect(refused).rejects.not.toThrow(/\[\{|invalid_/);
});

it('how far an audit is can be asked without its report being read', async () => {
  vi.stubEnv('WHOWAITS_HOSTS', 'test');
  onTestFinished(() => void vi.unstubAllEnvs());
  const id = await done({ name: 'jobs', csv: 'name\nDigest\n' });
  await (await database()).audit.update({ where: { id }, data: { report: 'not JSON' } });
  const request = new Request(`http://test/api/audits/${id}`, { headers: { host: 'test' } });
  const response = await GET(request, { params: Promise.resolve({ id }) });
  expect(await response.json()).toMatchObject({ id, status: 'done' });
});
