import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { database } from './database/database';
import { dataDirectory } from './folders/data-directory';

const BYTES = 32;

/** The only row of the table Installation. */
const ROW = 1;

/** The key is missing or replaced, while there are hashes that were made with it. */
export class KeyLostError extends Error {
  override name = 'KeyLostError';
}

/**
 * The secret of this installation, 32 bytes, that keys the HMACs of prompts, end users and sessions. Created on first
 * use. Throws a KeyLostError if it is not the key that made the existing hashes: another key would silently break the
 * link to all of them.
 */
export async function installationKey(): Promise<Buffer> {
  const { found, known, problem } = await examine();
  if (problem !== null) throw new KeyLostError(problem);
  const key = found ?? create(keyFile());
  if (known === null) await remember(fingerprintOf(key));
  return key;
}

/**
 * The problem with the key, in words for users; null if there is none or the key does not exist yet. It writes nothing.
 */
export async function keyProblem(): Promise<string | null> {
  return (await examine()).problem;
}

async function examine(): Promise<{ found: Buffer | null; known: string | null; problem: string | null }> {
  const client = await database();
  const known = (await client.installation.findUnique({ where: { id: ROW } }))?.keyFingerprint ?? null;
  const found = read(keyFile());
  const problem = async () => {
    if (found === null) return known !== null || (await hasHashes()) ? keyLostMessage('is missing') : null;
    if (found.length !== BYTES) return keyLostMessage(`holds ${found.length} bytes instead of ${BYTES}`);
    return known === null || known === fingerprintOf(found) ? null : keyLostMessage('is not the key of this database');
  };
  return { found, known, problem: await problem() };
}

/**
 * Accepts the current key file from now on, or makes a new one if it is missing or damaged. Hashes made before can't be
 * compared with new ones.
 */
export async function acceptOtherKey(): Promise<void> {
  await database();
  const found = read(keyFile());
  if (found !== null && found.length !== BYTES) unlinkSync(keyFile());
  await remember(fingerprintOf(found?.length === BYTES ? found : create(keyFile())));
}

async function remember(keyFingerprint: string): Promise<void> {
  await (await database()).installation.upsert({
    where: { id: ROW },
    create: { id: ROW, keyFingerprint },
    update: { keyFingerprint },
  });
}

/** Whether a log was audited before fingerprints were stored. */
async function hasHashes(): Promise<boolean> {
  return (await (await database()).audit.count({ where: { status: 'done', kind: { not: 'workflows' } } })) > 0;
}

function keyLostMessage(how: string): string {
  return `${keyFile()} ${how}. Restore it from a backup, or run "whowaits new-key". After that, users and prompts of earlier audits are not recognised in new ones.`;
}

/** Distinguishes keys without revealing them. */
function fingerprintOf(key: Buffer): string {
  return createHmac('sha256', key).update('whowaits key fingerprint').digest('hex').slice(0, 32);
}

function keyFile(): string {
  return join(dataDirectory(), 'installation.key');
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (code(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A link either creates the whole key file or fails, so two processes that start at once get the same key. */
function create(file: string): Buffer {
  mkdirSync(dataDirectory(), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(/* turbopackIgnore: true */ draft, 'wx', 0o600);
  try {
    writeSync(handle, randomBytes(BYTES));
    fsyncSync(handle);
    linkSync(draft, file);
  } catch (error) {
    if (code(error) !== 'EEXIST') throw error;
  } finally {
    closeSync(handle);
    unlinkSync(draft);
  }
  return readFileSync(file);
}

function code(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
