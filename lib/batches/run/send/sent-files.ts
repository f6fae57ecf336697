import { open } from 'node:fs/promises';
import { type BatchFolder, exists, sentFile } from '../../batch-folder';
import { partsOfFile } from '../lines-of-file';

/** A file of requests that was about to be sent: its job's name at the vendor, and when. */
type SentLine = { file: string; sha256: string; tag: string; at: string };

/**
 * Notes in the folder that a file is about to be sent, so that a ledger which was lost, or one of another machine, doesn't send it again. On the disk
 * when it returns.
 */
export async function noteSent(
  folder: BatchFolder,
  { file, sha256, tag }: { file: string; sha256: string; tag: string },
  at: Date,
): Promise<void> {
  const handle = await open(sentFile(folder), 'a', 0o600);
  try {
    await handle.appendFile(`${JSON.stringify({ file, sha256, tag, at: at.toISOString() } satisfies SentLine)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** When a file of this content was last about to be sent, and under which name; null where the folder knows of no time. */
export async function lastSent(
  folder: BatchFolder,
  { file, sha256 }: { file: string; sha256: string },
): Promise<{ tag: string; at: Date } | null> {
  const path = sentFile(folder);
  let last: { tag: string; at: Date } | null = null;
  if (!(await exists(path))) return last;
  for await (const part of partsOfFile(path)) {
    for (const text of part) {
      const line = lineOf(text);
      if (line.file === file && line.sha256 === sha256 && typeof line.tag === 'string')
        last = { tag: line.tag, at: timeOf(line.at) };
    }
  }
  return last;
}

/** A line that was cut off says nothing: what it was of was not sent. */
function lineOf(text: string): Partial<Record<keyof SentLine, unknown>> {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null ? line : {};
  } catch {
    return {};
  }
}

/** A time that somebody changed is as early as can be, so that the job is looked for among all. */
function timeOf(at: unknown): Date {
  const time = new Date(typeof at === 'string' ? at : Number.NaN);
  return Number.isNaN(time.getTime()) ? new Date(0) : time;
}
