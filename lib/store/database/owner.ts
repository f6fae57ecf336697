import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirectory } from '../folders/data-directory';
import { isLockHeld, type ProcessLock, takeLock } from './process-lock';

/** The owner of work that was released in order. Anyone may continue it. */
export const NOBODY = 'nobody';

const TOKEN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** On globalThis, so that modules that Next loads twice share one identity. */
const holder = globalThis as typeof globalThis & {
  whowaitsOwnerToken?: string;
  whowaitsOwnerLocks?: Map<string, Promise<ProcessLock>>;
};

/** This process's name as the owner of work. It is random, so no other process has ever had it. */
export function ownToken(): string {
  holder.whowaitsOwnerToken ??= randomUUID();
  return holder.whowaitsOwnerToken;
}

/**
 * Registers this process as an owner in the data folder until it ends, and returns its token. Call it before the token
 * is written anywhere.
 */
export async function becomeOwner(): Promise<string> {
  const token = ownToken();
  const file = lockFile(token);
  const locks = ownLocks();
  let lock = locks.get(file);
  if (lock === undefined) {
    lock = hold(file);
    locks.set(file, lock);
    lock.catch(() => locks.delete(file));
  }
  await lock;
  return token;
}

/** Releases everything that this process owns in the data folder. Call it when its work has ended. */
export async function stopBeingOwner(): Promise<void> {
  const file = lockFile(ownToken());
  const lock = ownLocks().get(file);
  ownLocks().delete(file);
  await (await lock)?.release();
}

/** True if the owner's process has certainly ended, or never existed. A suspended process has not ended. */
export async function isGone(token: string): Promise<boolean> {
  if (token === ownToken()) return false;
  return !TOKEN.test(token) || !(await isLockHeld(lockFile(token)));
}

/** Removes what killed owners left. */
export async function sweepOwners(): Promise<void> {
  for (const name of await readdir(ownersDirectory()).catch(() => [])) {
    const token = name.replace(/\.lock$/, '');
    if (TOKEN.test(token)) await isGone(token);
  }
}

/** This process's locks by file. They are removed when the process ends by itself. */
function ownLocks(): Map<string, Promise<ProcessLock>> {
  if (holder.whowaitsOwnerLocks === undefined) {
    const locks = new Map<string, Promise<ProcessLock>>();
    holder.whowaitsOwnerLocks = locks;
    process.once('exit', () => {
      for (const file of locks.keys()) rmSync(file, { force: true });
    });
  }
  return holder.whowaitsOwnerLocks;
}

async function hold(file: string): Promise<ProcessLock> {
  await mkdir(ownersDirectory(), { recursive: true, mode: 0o700 });
  // Only a sweep at this very moment can interfere: it mistakes the new file for a leftover.
  for (let tries = 0; tries < 100; tries++) {
    const lock = await takeLock(file);
    if (lock === null) continue;
    return lock;
  }
  throw new Error(`${file} can't be locked.`);
}

function ownersDirectory(): string {
  return join(dataDirectory(), 'owners');
}

function lockFile(token: string): string {
  return join(ownersDirectory(), `${token}.lock`);
}
