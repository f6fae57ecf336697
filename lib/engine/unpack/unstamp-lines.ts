import { STAMP_LENGTH, withStampInside } from '../../logs/files/stamped-lines';

const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);

/** Stamped lines as JSON lines, with the same line numbers. A line is never held whole. */
export async function* linesUnstamped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | null = NOTHING;
  for await (const chunk of chunks) {
    const parts: Buffer[] = [];
    for (let from = 0; from < chunk.length; ) {
      const newline = chunk.indexOf(NEWLINE, from);
      if (start === null) {
        const end = newline === -1 ? chunk.length : newline + 1;
        parts.push(chunk.subarray(from, end));
        from = end;
        if (newline !== -1) start = NOTHING;
        continue;
      }
      const end = Math.min(newline === -1 ? chunk.length : newline, from + STAMP_LENGTH - start.length);
      start = Buffer.concat([start, chunk.subarray(from, end)]);
      from = end;
      if (start.length < STAMP_LENGTH && end !== newline) continue;
      parts.push(unstampedStart(start));
      start = null;
    }
    yield Buffer.concat(parts);
  }
  if (start !== null) yield unstampedStart(start);
}

/** Bytes are copied unchanged in any encoding. */
function unstampedStart(start: Buffer): Buffer {
  return Buffer.from(withStampInside(start.toString('latin1')), 'latin1');
}
