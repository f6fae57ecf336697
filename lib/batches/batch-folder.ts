import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Manifest, manifestSchema } from '../plans/manifest';
import { BatchProblem } from './batch-problem';

/** A folder that `whowaits batch build` wrote. */
export type BatchFolder = { path: string; name: string; manifest: Manifest };

/** Opens a folder by its manifest. Throws a BatchProblem if it is none. */
export async function openFolder(path: string): Promise<BatchFolder> {
  const folder = resolve(path);
  const manifest = await manifestIn(folder);
  if (manifest === null) {
    throw new BatchProblem(
      'not-found',
      `There is no manifest.json in ${folder}.`,
      'Name a folder that "whowaits batch build" wrote.',
    );
  }
  return { path: folder, name: basename(folder), manifest };
}

/** The manifest of the build that a folder holds; null where it holds none. Throws a BatchProblem for one that can't be read. */
export async function manifestIn(folder: string): Promise<Manifest | null> {
  const file = join(folder, 'manifest.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = manifestSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
    throw new BatchProblem(
      'unreadable',
      `${file} is no manifest of a batch${where}.`,
      'Build it again with "whowaits batch build", in a new folder.',
    );
  }
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `requests/0001.jsonl` as `0001.jsonl`: the name that a file has in the ledger. */
export const nameInLedger = (file: string) => basename(file);

export const requestsFile = (folder: BatchFolder, file: string) => join(folder.path, 'requests', file);
export const resultsFile = (folder: BatchFolder, file: string) => join(folder.path, 'results', file);
export const idsFile = (folder: BatchFolder) => join(folder.path, 'ids.jsonl');
/** What was sent of the folder, whatever a ledger knows of it. */
export const sentFile = (folder: BatchFolder) => join(folder.path, 'sent.jsonl');
export const publishedFile = (folder: BatchFolder) => join(folder.path, 'published.jsonl');

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The SHA-256 of a file in hex, as the manifest has it. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
