import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from '../input-error';
import type { AuditFile } from './audit-input';
import type { WatchedSteps } from './watch-audit';

/** Compares files with the senders' SHA-256. Throws InputError at the first that differs. */
export async function checkArrived(files: readonly AuditFile[], { advance, signal }: WatchedSteps): Promise<void> {
  const sent = files.filter((file) => 'path' in file).filter((file) => file.sha256 !== undefined);
  const sizes = await Promise.all(sent.map(async (file) => (await stat(file.path)).size));
  const bytesTotal = sizes.reduce((sum, size) => sum + size, 0);
  let bytesRead = 0;
  for (const file of sent) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file.path, { highWaterMark: 1 << 20, signal })) {
      hash.update(chunk as Buffer);
      bytesRead += (chunk as Buffer).length;
      advance({ stage: 'Checking that the file arrived complete', rowsRead: 0, bytesRead, bytesTotal });
    }
    if (hash.digest('hex') === file.sha256) continue;
    throw new InputError(
      'unreadable',
      `${file.name} changed on the way: its SHA-256 differs. It may have been written to while it was sent.`,
      'Send it again.',
    );
  }
}
