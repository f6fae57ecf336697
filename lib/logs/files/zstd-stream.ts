import { Decompress } from 'fzstd';
import type { ByteStream } from './file-bytes';

/** Packed bytes given to zstd at a time. Four bytes can unpack to 128 KiB, and a slice unpacks in one go. */
const SLICE = 512;

/** Unpacks zstd piece by piece, no more than requested. Throws at damage; `finish` throws at a truncation. */
export class ZstdUnpacker {
  private readonly ready: Uint8Array[] = [];
  private readonly stream = new Decompress((chunk) => {
    if (chunk.length > 0) this.ready.push(chunk);
  });

  *unpack(packed: Uint8Array): Generator<Uint8Array, void> {
    for (let at = 0; at < packed.length; at += SLICE) {
      this.stream.push(packed.subarray(at, at + SLICE), false);
      yield* this.ready.splice(0);
    }
  }

  *finish(): Generator<Uint8Array, void> {
    this.stream.push(new Uint8Array(0), true);
    yield* this.ready.splice(0);
  }
}

/** The unpacked bytes of a zstd stream, as many as requested. Fails at a truncation or damage. */
export function unzstd(packed: ByteStream): ByteStream {
  const reader = packed.getReader();
  const pieces = unpacked(reader);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

async function* unpacked(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const unpacker = new ZstdUnpacker();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return yield* unpacker.finish();
    yield* unpacker.unpack(value);
  }
}
