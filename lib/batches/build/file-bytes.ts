import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BatchProblem } from '../batch-problem';
import type { InputTally } from './input-record';

/** Small, so that what a chunk holds is young when it is dropped: larger ones make the collector work. */
const CHUNK_BYTES = 1 << 17;

/** The bytes of a file, unpacked where its name ends in .gz, with a tally of the file as it lies. Throws BatchProblem. */
export function fileBytes(path: string, name: string): { chunks: AsyncIterable<Buffer>; tally: InputTally } {
  const hash = createHash('sha256');
  let sha256: string | null = null;
  const tally = {
    bytes: 0,
    sha256: () => {
      sha256 ??= hash.digest('hex');
      return sha256;
    },
  };
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
      tally.bytes += chunk.length;
      hash.update(chunk);
      yield chunk;
    }
  }
  async function* unpacked(): AsyncGenerator<Buffer> {
    if (!name.endsWith('.gz')) {
      yield* counted();
      return;
    }
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    const source = Readable.from(counted());
    source.on('error', (error) => gunzip.destroy(error));
    yield* source.pipe(gunzip) as AsyncIterable<Buffer>;
  }
  async function* known(): AsyncGenerator<Buffer> {
    try {
      yield* unpacked();
    } catch (error) {
      throw readingError(error, name);
    }
  }
  return { chunks: known(), tally };
}

function readingError(error: unknown, name: string): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new BatchProblem('wrong-request', `${name} does not exist.`, 'Check its path.');
  if (code === 'EISDIR') return new BatchProblem('wrong-request', `${name} is a folder.`, 'Name the files in it.');
  if (code === 'EACCES') return new BatchProblem('wrong-request', `${name} can't be read.`, 'Check its permissions.');
  if (code.startsWith('Z_'))
    return new BatchProblem('wrong-request', `${name} is damaged: it can't be unpacked.`, 'Make it again.');
  return error;
}
