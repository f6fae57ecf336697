import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { becomeOwner, isGone } from '../../store/database/owner';
import { dataDirectory } from '../../store/folders/data-directory';
import { findBatch, leaveBatch, takeBatch } from '../../store/ledger/batches';
import { manifestIn } from '../batch-folder';
import { BatchProblem } from '../batch-problem';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** A build writes into a folder of this name with its owner's, and its files move to their places when all of them are whole. */
const UNDER_WAY = '.building-';
/** Begins the name of each file that sends records again (lib/batches/run/retry.ts). */
const RETRY = 'retry-';

/** A file of the folder that only its owner reads. */
export async function writePrivate(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: FILE_MODE });
}

/**
 * Makes the folder of a build with mode 0700, and a folder in it for what is under way. Throws BatchProblem where it is under the
 * data directory, holds something else, another process builds there, or a file is in its way.
 */
export async function openFolder(out: string): Promise<string> {
  if (isUnder(resolved(out), resolved(dataDirectory()))) {
    throw new BatchProblem(
      'wrong-request',
      `${out} is under Whowaits's data directory, where no prompts are kept.`,
      'Name a folder of your own for --out.',
    );
  }
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new BatchProblem('wrong-request', `${out} is no folder that can be read.`, 'Name another folder for --out.');
  });
  const known = names.filter((name) => !name.startsWith('.'));
  if (known.length > 0 && !known.includes('manifest.json')) {
    throw new BatchProblem('wrong-request', `${out} holds other files.`, 'Name a new or empty folder for --out.');
  }
  try {
    await makeFolder(path.resolve(out));
    await chmod(out, FOLDER_MODE);
  } catch {
    throw new BatchProblem(
      'wrong-request',
      `${out} can't be made.`,
      'Name a folder for --out in one that you may write.',
    );
  }
  const own = `${UNDER_WAY}${await becomeOwner()}`;
  const work = path.join(out, own);
  await rm(work, { recursive: true, force: true });
  await mkdir(path.join(work, 'requests'), { recursive: true, mode: FOLDER_MODE });
  // After it shows that it is here itself: of two that begin at once, none overlooks the other.
  for (const name of await readdir(out)) {
    if (name === own || !name.startsWith(UNDER_WAY)) continue;
    if (await isGone(name.slice(UNDER_WAY.length))) {
      await rm(path.join(out, name), { recursive: true, force: true });
      continue;
    }
    await rm(work, { recursive: true, force: true });
    throw new BatchProblem(
      'conflict',
      `Another process builds in ${out} now.`,
      'Wait until it ends, or name another folder for --out.',
    );
  }
  return work;
}

/** Works while no other process submits or collects the batch that a folder holds. Throws BatchProblem where one does. */
export async function whileNobodyRuns<T>(out: string, work: () => Promise<T>): Promise<T> {
  const before = await manifestIn(out);
  const known = before === null ? null : await findBatch(before.batch);
  if (known === null) return work();
  if (!(await takeBatch(known.number))) {
    throw new BatchProblem(
      'conflict',
      `Another process runs the batch of ${out} now.`,
      'Wait until it ends, or name a new folder for --out.',
    );
  }
  try {
    return await work();
  } finally {
    await leaveBatch(known.number);
  }
}

/**
 * Moves what a build wrote to its place, the manifest last. What the same build wrote before is replaced. Its results and the files of
 * its retries stay, as the ledger counts on them.
 * Throws BatchProblem where the folder holds another build.
 */
export async function settleFolder(out: string, work: string, batch: string): Promise<void> {
  const before = await manifestIn(out);
  if (before !== null && before.batch !== batch) {
    throw new BatchProblem(
      'wrong-request',
      `${out} holds another build.`,
      'Name a new folder for --out, or remove that one.',
    );
  }
  const requests = path.join(out, 'requests');
  for (const name of await readdir(requests).catch(() => [])) {
    if (name.startsWith(RETRY)) await rename(path.join(requests, name), path.join(work, 'requests', name));
  }
  await rm(requests, { recursive: true, force: true });
  const names = await readdir(work);
  for (const name of names.toSorted((a, b) => Number(a === 'manifest.json') - Number(b === 'manifest.json'))) {
    await rename(path.join(work, name), path.join(out, name));
  }
  await mkdir(path.join(out, 'results'), { recursive: true, mode: FOLDER_MODE });
  await rm(work, { recursive: true, force: true });
}

/** Makes a folder and those above it. Node's own way to do that never returns where a file system takes no folders, as /proc. */
async function makeFolder(full: string): Promise<void> {
  if (existsSync(full)) return;
  await makeFolder(path.dirname(full));
  await mkdir(full, { mode: FOLDER_MODE });
}

/** The path without links, of its part that exists. */
function resolved(file: string): string {
  const full = path.resolve(file);
  if (existsSync(full)) return realpathSync(full);
  const parent = path.dirname(full);
  return parent === full ? full : path.join(resolved(parent), path.basename(full));
}

function isUnder(file: string, folder: string): boolean {
  const from = path.relative(folder, file);
  return from === '' || !(from.startsWith('..') || path.isAbsolute(from));
}
