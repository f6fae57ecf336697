import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ZstdUnpacker } from '../../logs/files/zstd-stream';

/** Data that ends too early or is not what its first bytes promise. What came out before it is good. */
export class DamagedData extends Error {
  override readonly name = 'DamagedData';
}

/** The unpacked bytes of a gzip or zstd stream. Throws DamagedData at a cut or a flaw. */
export function decompress(kind: 'gzip' | 'zstd', source: Readable): AsyncGenerator<Uint8Array> {
  return kind === 'gzip' ? gunzip(source) : unzstd(source);
}

/** It unpacks some pieces ahead while what it gave is checked and written. */
const GUNZIP = { chunkSize: 1 << 18, highWaterMark: 1 << 22 };

async function* gunzip(source: Readable): AsyncGenerator<Uint8Array> {
  const unpacked = source.pipe(createGunzip(GUNZIP));
  source.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw new DamagedData();
    throw error;
  }
}

async function* unzstd(source: Readable): AsyncGenerator<Uint8Array> {
  const unpacker = new ZstdUnpacker();
  for await (const chunk of source) yield* orDamaged(unpacker.unpack(chunk as Buffer));
  yield* orDamaged(unpacker.finish());
}

function* orDamaged(pieces: Generator<Uint8Array, void>): Generator<Uint8Array, void> {
  try {
    yield* pieces;
  } catch {
    throw new DamagedData();
  }
}
