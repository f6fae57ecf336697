import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLockHeld, type ProcessLock, takeLock } from '../database/process-lock';
import { dataDirectory } from './data-directory';

/** The owner of work that was let go in order; anybody may go on with it. */
export const NOBODY = 'nobody';

const TOKEN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** On globalThis, so that modules which Next loads twice agree on who they are. */
const holder = globalThis as typeof globalThis & {
  whowaitsOwnerToken?: string;
  whowaitsOwnerLocks?: Map<string, Promise<ProcessLock>>;
};

/** What this process is called as the owner of work; random, so no other process has ever had it. */
export function ownToken(): string {
  holder.whowaitsOwnerToken ??= randomUUID();
  return holder.whowaitsOwnerToken;
}

/**
 * Makes this process known as an owner in the data folder until it ends, and returns its token. Call it before the
 * token is written anywhere.
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

/** Lets go of everything that this process owns in the data folder. Call it when its work has ended. */
export async function stopBeingOwner(): Promise<void> {
  const file = lockFile(ownToken());
  const lock = ownLocks().get(file);
  ownLocks().delete(file);
  await (await lock)?.release();
}

/** True when the owner's process has certainly ended, or never was. A process that stands still has not ended. */
export async function isGone(token: string): Promise<boolean> {
  if (token === ownToken()) return false;
  return !TOKEN.test(token) || !(await isLockHeld(lockFile(token)));
}

/** Removes what owners left that were killed. */
export async function sweepOwners(): Promise<void> {
  for (const name of await readdir(ownersDirectory()).catch(() => [])) {
    const token = name.replace(/\.lock$/, '');
    if (TOKEN.test(token)) await isGone(token);
  }
}

/** The locks of this process by their files, which go when it ends by itself. */
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
  // Only a sweep that looks just now can be in the way, and it takes the new file for one that was left.
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
