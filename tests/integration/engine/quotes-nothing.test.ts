import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { seededRandom } from '../../../lib/cost/assumptions/points';
import { importRequests } from '../../../lib/engine/import/import-requests';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';
import { logFixtures, quotedCanary, spoilt } from '../../fixtures/spoilt-logs';
import { runWhowaits, temporaryFolder } from '../run-whowaits';
import { importRequest, query } from './import-files';

const READINGS = 36;

/** All that a reading says and keeps: its result or its refusal, the list of rejects and the requests. */
async function readingOf(name: string, content: Uint8Array): Promise<string> {
  const request = importRequest([{ name, content }]);
  const rejects = join(request.directory, 'rejects.csv');
  try {
    const result = await importRequests({ ...request, rejects, show: 5 }, () => {});
    const [kept] = await query(request, 'SELECT string_agg(requests::VARCHAR) AS text FROM requests');
    const list = result.rejects.length === 0 ? '' : readFileSync(rejects, 'utf8');
    return JSON.stringify([result, list, kept]);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

it('what is read, rejected and refused of spoilt logs quotes nothing that they hold', async () => {
  const random = seededRandom(17);
  const fixtures = logFixtures();
  for (let reading = 0; reading < READINGS; reading += 1) {
    const { name, bytes } = fixtures[Math.floor(random() * fixtures.length)] ?? { name: '', bytes: Buffer.alloc(0) };
    const mutant = spoilt(bytes, random);
    const said = await readingOf(name, random() < 0.2 ? gzipSync(mutant) : mutant);
    expect(quotedCanary(said), `${name}, reading ${reading}: ${said.slice(0, 300)}`).toBeNull();
  }
});

it('nor does the terminal, nor the database, with the faults of the reader shown', async () => {
  const folder = temporaryFolder();
  try {
    const { bytes = Buffer.alloc(0) } = logFixtures().find(({ name }) => name === 'litellm-payload.jsonl') ?? {};
    const log = join(folder.path, 'log.jsonl');
    // Only a part of a line is left.
    writeFileSync(log, bytes.subarray(bytes.indexOf('canary') - 40, bytes.indexOf('canary') + 60));
    vi.stubEnv('WHOWAITS_DEBUG', '1');
    const run = await runWhowaits(join(folder.path, 'data'), 'audit', log);
    expect(run.code).toBe(3);
    expect(quotedCanary(run.stdout + run.stderr)).toBeNull();
    const database = readdirSync(join(folder.path, 'data')).filter((name) => name.startsWith('whowaits.db'));
    expect(database).toContain('whowaits.db');
    for (const name of database) {
      expect(quotedCanary(readFileSync(join(folder.path, 'data', name), 'latin1')), name).toBeNull();
    }
  } finally {
    vi.unstubAllEnvs();
    folder.remove();
  }
});
