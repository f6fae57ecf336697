import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deleteAudit, getAuditSummary } from '../../../lib/audits/audits';
import { openAudit, runOpenedAudit } from '../../../lib/audits/intake/run-audit';
import { tryMapping } from '../../../lib/audits/mappings/try-mapping';
import { readLimits } from '../../../lib/engine/limits/read-limits';
import { laneOf } from '../../../lib/engine/process/lanes';
import { readerCount } from '../../../lib/engine/process/reader-count';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const LOG = 'timestamp,model,input_tokens,output_tokens\n2026-11-02T10:00:00Z,gpt-4o,1,1\n';

async function start() {
  const path = join(dataDirectory(), 'log.csv');
  writeFileSync(path, LOG);
  const input = logInput([{ name: 'log.csv', path }], { name: 'log.csv' });
  const id = await openAudit(input);
  return { id, runs: runOpenedAudit(id, input, () => {}) };
}

const stageOf = async (id: string) => (await getAuditSummary(id))?.stage;

it('an audit whose turn has not come says its place, gives it up when it is deleted, and holds up no trial', async () => {
  let end = () => {};
  const lasts = new Promise<void>((resolve) => {
    end = resolve;
  });
  const readers = readerCount(process.env, readLimits(process.env).processBytes);
  const longLogs = Array.from({ length: readers }, () => laneOf('imports').take(() => lasts));
  const first = await start();
  const given = expect(first.runs).rejects.toThrow('deleted or given up');
  await expect.poll(() => stageOf(first.id), { timeout: 10_000 }).toBe(`Waiting: 0 ahead, ${readers} being read`);
  const second = await start();
  await expect.poll(() => stageOf(second.id), { timeout: 10_000 }).toBe(`Waiting: 1 ahead, ${readers} being read`);

  expect(await tryMapping({ name: 'log.csv', head: LOG }, '{}')).toMatchObject({ accepted: 1 });

  await deleteAudit(first.id);
  await given;
  await expect.poll(() => stageOf(second.id), { timeout: 10_000 }).toBe(`Waiting: 0 ahead, ${readers} being read`);
  end();
  await Promise.all([...longLogs, second.runs]);
  expect(await getAuditSummary(second.id)).toMatchObject({ status: 'done', headline: { requests: 1 } });
});

it('a trial whose page has gone leaves the queue', async () => {
  let end = () => {};
  const lasts = new Promise<void>((resolve) => {
    end = resolve;
  });
  const look = laneOf('looks').take(() => lasts);
  const gone = new AbortController();
  const trial = tryMapping({ name: 'log.csv', head: LOG }, '{}', gone.signal);
  const refused = expect(trial).rejects.toThrow('gone');
  gone.abort(new Error('gone'));
  await refused;
  end();
  await look;
});
