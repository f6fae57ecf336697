import { Decompress } from 'fzstd';
import type { ByteStream } from './file-bytes';

/** Packed bytes given to zstd at a time: four bytes can unpack to 128 KiB, and a slice unpacks in one go. */
const SLICE = 512;

/** The unpacked bytes of a zstd stream, as many as are asked for. Fails at a cut or a flaw. */
export function unzstd(packed: ByteStream): ByteStream {
  const reader = packed.getReader();
  const ready: Uint8Array[] = [];
  const unpacker = new Decompress((chunk) => {
    if (chunk.length > 0) ready.push(chunk);
  });
  let waiting = new Uint8Array(0);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      while (ready.length === 0) {
        if (waiting.length === 0) {
          const { done, value } = await reader.read();
          if (done) {
            unpacker.push(new Uint8Array(0), true);
            for (const chunk of ready.splice(0)) controller.enqueue(chunk);
            return controller.close();
          }
          waiting = new Uint8Array(value);
        }
        unpacker.push(waiting.subarray(0, SLICE), false);
        waiting = waiting.subarray(SLICE);
      }
      for (const chunk of ready.splice(0)) controller.enqueue(chunk);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
