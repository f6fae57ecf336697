import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { InputError } from './input-error';

/**
 * Streams an upload to `path`, which only its owner may read. Throws InputError when fewer bytes arrive than were
 * announced, so that half a file is never taken for a whole one.
 */
export async function receiveUpload(body: ReadableStream<Uint8Array>, path: string, expectedBytes: number | null): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600 });
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream), file);
  } catch {
    throw new InputError('usage', 'The upload was cut off before the whole file had arrived. Send it again.');
  }
  if (expectedBytes !== null && file.bytesWritten !== expectedBytes) {
    throw new InputError('usage', `Only ${file.bytesWritten} of ${expectedBytes} bytes arrived. Send the file again.`);
  }
  return file.bytesWritten;
}
