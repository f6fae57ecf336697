import { type FileHandle, open, rm } from 'node:fs/promises';
import { diskFull } from '../disk-full';
import { InputError } from '../input-error';
import { knownError } from '../known-error';
import { spaceIfFull, tooLarge, uploadLimitBytes } from './check-room';
import { discardRest } from './discard-rest';

/** How many bytes are written between two looks at the disk. */
const LOOK_EVERY_BYTES = 2 ** 20;

type Upload = {
  /** What the file is called in messages. */
  name: string;
  body: ReadableStream<Uint8Array>;
  /** Null when the sender did not say. */
  expectedBytes: number | null;
  onBytes: (bytes: number) => void;
  signal: AbortSignal;
};

/**
 * Streams a file that is being sent to `path`, which only its owner may read. Throws InputError when fewer bytes arrive than
 * were announced, so that half a file is never taken for a whole one, when more arrive than may, and when the disk has no more
 * room than it must keep; and the signal's reason when it is aborted. Whatever it throws, nothing is left at `path`.
 */
export async function receiveUpload(path: string, upload: Upload): Promise<void> {
  const { body, signal } = upload;
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => {}); // it may have ended by itself meanwhile
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await writeAll(path, reader, upload);
  } catch (error) {
    await rm(path, { force: true });
    if (signal.aborted) throw signal.reason;
    const known = knownError(error);
    // The answer goes out while the rest is still coming.
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

/** What comes next; null at the end. Throws InputError when the sender breaks off. */
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

/** A disk that gets full takes a part of a piece and says so at the next one. */
async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece, done);
    done += bytesWritten;
  }
}
