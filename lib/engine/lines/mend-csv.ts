import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Copies a file and empties the given spans (ascending) except for their line ends, so that line numbers stay. */
export async function copyWithoutSpans(
  source: string,
  target: string,
  spans: readonly { start: number; end: number }[],
): Promise<void> {
  let at = 0;
  let next = 0;
  let lineEnd: Buffer | null = null;
  async function* mended(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      lineEnd ??= lineEndOf(chunk);
      let from = 0;
      while (from < chunk.length) {
        const span = spans[next];
        const offset = at + from;
        if (span === undefined || offset < span.start) {
          const to = Math.min(chunk.length, (span?.start ?? Number.POSITIVE_INFINITY) - at);
          yield chunk.subarray(from, to);
          from = to;
        } else {
          const to = Math.min(chunk.length, span.end - at);
          for (const byte of chunk.subarray(from, to)) if (byte === NEWLINE) yield lineEnd ?? Buffer.from('\n');
          from = to;
          if (at + to === span.end) next += 1;
        }
      }
      at += chunk.length;
    }
  }
  await pipeline(createReadStream(source), mended, createWriteStream(target, { mode: 0o600 }));
}

/** The engine needs one kind of line end in a file. Null when no line ends here. */
function lineEndOf(chunk: Buffer): Buffer | null {
  const newline = chunk.indexOf(NEWLINE);
  if (newline === -1) return null;
  return Buffer.from(chunk[newline - 1] === CARRIAGE_RETURN ? '\r\n' : '\n');
}
