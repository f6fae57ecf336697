import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirectory } from './data-directory';

/** A trial takes seconds; what is older was left by a process that was killed. */
const LEFT_AFTER_MS = 3_600_000;

/**
 * Gives a piece of work a folder of its own, readable by its owner only, and removes it when the work ends, whichever way.
 * Folders that killed processes left are removed too.
 */
export async function inTrialFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const trials = join(dataDirectory(), 'trials');
  await mkdir(trials, { recursive: true, mode: 0o700 });
  for (const name of await readdir(trials)) {
    const left = join(trials, name);
    const found = await stat(left).catch(() => null); // another trial may have ended just now
    if (found !== null && Date.now() - found.mtimeMs > LEFT_AFTER_MS) await rm(left, { recursive: true, force: true });
  }
  const folder = await mkdtemp(join(trials, 'trial-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
