import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { becomeOwner, isGone } from './database/owner';

/** The part before the six characters that mkdtemp adds: a word, and the token of the owning process. */
const NAME = /^[a-z]+-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-.{6}$/;

/**
 * Gives work its own folder in `parent`, readable only by its owner, and removes it when the work ends, however it
 * ends. Its name has the owner's token, so it can be removed if that process is killed.
 */
export async function inScratchFolder<T>(
  parent: string,
  word: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const token = await becomeOwner();
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(parent, `${word}-${token}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Removes the scratch folders in `parent` whose processes have ended. */
export async function sweepScratchFolders(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const token = NAME.exec(name)?.[1];
    if (token !== undefined && (await isGone(token))) await rm(join(parent, name), { recursive: true, force: true });
  }
}
