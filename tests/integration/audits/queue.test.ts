import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { deleteAudit, getAuditSummary } from '../../../lib/audits/audits';
import { openAudit, runOpenedAudit } from '../../../lib/audits/intake/run-audit';
import { tryMapping } from '../../../lib/audits/mappings/try-mapping';
import { laneOf } from '../../../lib/engine/process/lanes';
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
  vi.stubEnv('WHOWAITS_LIMIT_READERS', '1');
  let end = () => {};
  const lasts = new Promise<void>((resolve) => {
    end = resolve;
  });
  const longLog = laneOf('imports').take(() => lasts);
  const first = await start();
  const given = expect(first.runs).rejects.toThrow('deleted or given up');
  await expect.poll(() => stageOf(first.id), { timeout: 10_000 }).toBe('Waiting: 0 ahead, 1 being read');
  const second = await start();
  await expect.poll(() => stageOf(second.id), { timeout: 10_000 }).toBe('Waiting: 1 ahead, 1 being read');

  expect(await tryMapping({ name: 'log.csv', head: LOG }, '{}')).toMatchObject({ accepted: 1 });

  await deleteAudit(first.id);
  await given;
  await expect.poll(() => stageOf(second.id), { timeout: 10_000 }).toBe('Waiting: 0 ahead, 1 being read');
  end();
  await Promise.all([longLog, second.runs]);
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
