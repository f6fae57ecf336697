import { randomUUID } from 'node:crypto';

/** The process that runs a job. The token tells it from a later process that was given the same pid. */
export type Owner = { pid: number; token: string };

/** On globalThis, so that modules which Next loads twice agree on who they are. */
const holder = globalThis as typeof globalThis & { offpeakOwnerToken?: string };

/** This process. */
export function thisProcess(): Owner {
  holder.offpeakOwnerToken ??= randomUUID();
  return { pid: process.pid, token: holder.offpeakOwnerToken };
}

/**
 * False when the process is certainly gone: nothing runs under its pid, or only this process does, with another
 * token.
 */
export function mayBeAlive(owner: Owner): boolean {
  const self = thisProcess();
  if (owner.pid === self.pid) return owner.token === self.token;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
