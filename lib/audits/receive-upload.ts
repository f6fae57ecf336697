import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { InputError } from './input-error';

type Upload = {
  body: ReadableStream<Uint8Array>;
  /** Null when the sender did not say. */
  expectedBytes: number | null;
  onBytes: (bytes: number) => void;
  signal: AbortSignal;
};

/**
 * Streams an upload to `path`, which only its owner may read. Throws InputError when fewer bytes arrive than were
 * announced, so that half a file is never taken for a whole one, and the signal's reason when it is aborted.
 */
export async function receiveUpload(path: string, { body, expectedBytes, onBytes, signal }: Upload): Promise<void> {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      onBytes(bytes);
      done(null, chunk);
    },
  });
  const source = Readable.fromWeb(body as NodeReadableStream);
  try {
    await pipeline(source, counter, createWriteStream(path, { mode: 0o600 }), { signal });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (isDiskProblem(error)) throw error;
    throw new InputError('usage', 'The upload was cut off before the whole file had arrived. Send it again.');
  }
  if (expectedBytes !== null && bytes !== expectedBytes) {
    throw new InputError('usage', `Only ${bytes} of ${expectedBytes} bytes arrived. Send the file again.`);
  }
}

/** Writing failed on this machine, which is not the sender's fault. */
function isDiskProblem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && ['open', 'write', 'close'].includes(String(error.syscall));
}
