import { type FileHandle, open, rm } from 'node:fs/promises';
import { diskFull } from '../disk-full';
import { InputError } from '../input-error';
import { knownError } from '../known-error';
import { spaceIfFull, tooLarge, uploadLimitBytes } from './check-room';
import { discardRest } from './discard-rest';

/** Bytes written between two checks of the disk. */
const LOOK_EVERY_BYTES = 2 ** 20;

type Upload = {
  /** The name of the file in messages. */
  name: string;
  body: ReadableStream<Uint8Array>;
  /** Null if the sender did not say. */
  expectedBytes: number | null;
  onBytes: (bytes: number) => void;
  signal: AbortSignal;
};

/**
 * Streams an incoming file to `path`, which only its owner may read. Throws InputError if fewer bytes arrive than
 * announced (half a file must never count as a whole one), if more arrive than allowed, and if the disk reaches its
 * reserve. Throws the signal's reason if it is aborted. Whatever it throws, nothing is left at `path`.
 */
export async function receiveUpload(path: string, upload: Upload): Promise<void> {
  const { body, signal } = upload;
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => {}); // it may have ended by itself
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await writeAll(path, reader, upload);
  } catch (error) {
    await rm(path, { force: true });
    if (signal.aborted) throw signal.reason;
    const known = knownError(error);
    // The answer is sent while the rest is still arriving.
    if (known !== null) void discardRest(reader);
    throw known ?? error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function writeAll(
  path: string,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { name, expectedBytes, onBytes, signal }: Upload,
): Promise<void> {
  const file = await open(path, 'w', 0o600);
  const limit = uploadLimitBytes();
  let bytes = 0;
  let lookAt = 0;
  try {
    for (;;) {
      const piece = await nextPiece(reader);
      signal.throwIfAborted();
      if (piece === null) break;
      bytes += piece.length;
      if (bytes > limit) throw tooLarge(name);
      if (bytes >= lookAt) {
        await checkDisk();
        lookAt = bytes + LOOK_EVERY_BYTES;
      }
      await writeWhole(file, piece);
      onBytes(bytes);
    }
  } finally {
    await file.close();
  }
  if (expectedBytes !== null && bytes !== expectedBytes) {
    throw new InputError('wrong-request', `Only ${bytes} of ${expectedBytes} bytes arrived.`, 'Send the file again.');
  }
}

/** The next piece; null at the end. Throws InputError if the sender disconnects. */
async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | null> {
  try {
    const { done, value } = await reader.read();
    return done ? null : value;
  } catch {
    throw new InputError(
      'wrong-request',
      'The upload was cut off before the whole file had arrived.',
      'Send it again.',
    );
  }
}

async function checkDisk(): Promise<void> {
  const space = await spaceIfFull();
  if (space !== null) throw diskFull(space);
}

/** A disk that becomes full writes part of a piece and reports the error at the next one. */
async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece, done);
    done += bytesWritten;
  }
}
