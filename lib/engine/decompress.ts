import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';

/** Packed bytes given to zstd at a time: four bytes can unpack to 128 KiB, and a slice unpacks in one go. */
const ZSTD_SLICE = 512;

/** Data that ends too early or is not what its first bytes promise. What came out before it is good. */
export class DamagedData extends Error {
  override readonly name = 'DamagedData';
}

/** The unpacked bytes of a gzip or zstd stream. Throws DamagedData at a cut or a flaw. */
export function decompress(kind: 'gzip' | 'zstd', source: Readable): AsyncGenerator<Uint8Array> {
  return kind === 'gzip' ? gunzip(source) : unzstd(source);
}

async function* gunzip(source: Readable): AsyncGenerator<Uint8Array> {
  const unpacked = source.pipe(createGunzip({ chunkSize: 1 << 18 }));
  source.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw new DamagedData();
    throw error;
  }
}

async function* unzstd(source: Readable): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const stream = new Decompress((chunk) => ready.push(chunk));
  for await (const chunk of source) {
    const packed = chunk as Buffer;
    for (let at = 0; at < packed.length; at += ZSTD_SLICE) {
      push(stream, packed.subarray(at, at + ZSTD_SLICE), false);
      if (ready.length > 0) yield Buffer.concat(ready.splice(0));
    }
  }
  push(stream, new Uint8Array(0), true);
  if (ready.length > 0) yield Buffer.concat(ready);
}

function push(stream: Decompress, packed: Uint8Array, last: boolean): void {
  try {
    stream.push(packed, last);
  } catch {
    throw new DamagedData();
  }
}
