import { createHash, createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { InputFile } from '../../engine/unpack/unpack-file';
import { InputError } from '../input-error';
import { STAGES } from './stages';
import type { WatchedSteps } from './watch-audit';

/** A file on disk, with the sender's SHA-256 (hex) if there is one. */
type ArrivedFile = InputFile & { sha256?: string };

/**
 * The hash of what is in some files, whatever their names and their order, by the key of this installation: it tells no one else which
 * files these are. Null where one can't be read, of which the reader says why. Files that were sent are compared with the sender's
 * SHA-256. Throws InputError at the first that differs.
 */
export async function hashArrived(
  files: readonly ArrivedFile[],
  key: Buffer,
  { advance, signal }: WatchedSteps,
): Promise<string | null> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file.path).catch(() => null))?.size ?? 0));
  const bytesTotal = sizes.reduce((sum, size) => sum + size, 0);
  const digests: string[] = [];
  let bytesRead = 0;
  for (const { name, path, sha256 } of files) {
    const stage = sha256 === undefined ? STAGES.opening : STAGES.checking;
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, signal })) {
        hash.update(chunk as Buffer);
        bytesRead += (chunk as Buffer).length;
        advance({ stage, rowsRead: 0, bytesRead, bytesTotal });
      }
    } catch (error) {
      if (sha256 !== undefined || signal.aborted) throw error;
      return null;
    }
    const digest = hash.digest('hex');
    if (sha256 !== undefined && digest !== sha256) {
      throw new InputError(
        'unreadable',
        `${name} changed on the way: its SHA-256 differs. It may have been written to while it was sent.`,
        'Send it again.',
      );
    }
    digests.push(digest);
  }
  return createHmac('sha256', key).update(digests.sort().join('\n')).digest('hex');
}
