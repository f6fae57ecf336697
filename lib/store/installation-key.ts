import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory } from './data-directory';

const BYTES = 32;

/**
 * The secret of this installation, 32 bytes, that keys the HMACs of prompts, end users and sessions. Made on first use.
 * Throws when the file has another size: another key would silently break the link to every hash made before.
 */
export function installationKey(): Buffer {
  const file = join(dataDirectory(), 'installation.key');
  const key = read(file) ?? create(file);
  if (key.length !== BYTES) {
    throw new Error(
      `${file} holds ${key.length} bytes instead of ${BYTES}. Restore it from a backup, or delete it to start anew.`,
    );
  }
  return key;
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (code(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A link either puts the whole key in place or fails, so two processes that start at once end up with the same one. */
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
