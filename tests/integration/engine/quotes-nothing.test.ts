import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished, vi } from 'vitest';
import { seededRandom } from '../../../lib/cost/assumptions/points';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';
import { logFixtures, quotedCanary, spoilt } from '../../fixtures/spoilt-logs';
import { runWhowaits, temporaryFolder } from '../run-whowaits';
import { query } from './import-files';
import { profilesOf } from './profiles-of';
import { readFiles } from './read-files';

const READINGS = 36;

/** All that a reading says and keeps: its result or its refusal, the list of rejects and the requests, and the file of those. */
async function readingOf(
  name: string,
  content: Uint8Array,
  rejects: string,
): Promise<{ said: string; requests?: string }> {
  try {
    const { requests, ...result } = await readFiles([{ name, content }], {}, { rejects });
    const [kept] = await query({ requests }, 'SELECT string_agg(requests::VARCHAR) AS text FROM requests');
    const list = result.rejects.length === 0 ? '' : readFileSync(rejects, 'utf8');
    return { said: JSON.stringify([result, list, kept]), requests };
  } catch (error) {
    if (error instanceof UnreadableFile) return { said: error.message };
    throw error;
  }
}

it('what is read, rejected and refused of spoilt logs quotes nothing that they hold', async () => {
  const random = seededRandom(17);
  const fixtures = logFixtures();
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const accepted: string[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) {
    const { name, bytes } = fixtures[Math.floor(random() * fixtures.length)] ?? { name: '', bytes: Buffer.alloc(0) };
    const mutant = spoilt(bytes, random);
    const rejects = join(folder.path, `${reading}.csv`);
    const { said, requests } = await readingOf(name, random() < 0.2 ? gzipSync(mutant) : mutant, rejects);
    if (requests !== undefined) accepted.push(requests);
    expect(quotedCanary(said), `${name}, reading ${reading}: ${said.slice(0, 300)}`).toBeNull();
  }
  expect(accepted.length).toBeGreaterThan(9);
  expect(quotedCanary(JSON.stringify(await profilesOf(accepted)))).toBeNull();
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
