import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

/** Counts the kinds of line ends of a file, fed in chunks. The engine stops at mixed line ends. */
export class LineEnds {
  /** Carriage returns before a newline, and those without one. */
  private pairs = 0;
  private lone = 0;
  private pending = false;

  feed(chunk: Uint8Array): void {
    if (this.pending && chunk.length > 0) this.count(chunk[0]);
    for (let at = chunk.indexOf(CARRIAGE_RETURN); at !== -1; at = chunk.indexOf(CARRIAGE_RETURN, at + 1)) {
      if (at === chunk.length - 1) this.pending = true;
      else this.count(chunk[at + 1]);
    }
  }

  /** How to change the line ends of a file with this many newlines. `returns`: they are only carriage returns. */
  flaw(newlines: number): 'none' | 'mixed' | 'returns' {
    const lone = this.lone + (this.pending ? 1 : 0);
    if (newlines === 0) return lone > 0 ? 'returns' : 'none';
    return lone > 0 || (this.pairs > 0 && this.pairs < newlines) ? 'mixed' : 'none';
  }

  private count(next: number | undefined): void {
    this.pending = false;
    if (next === NEWLINE) this.pairs += 1;
    else this.lone += 1;
  }
}

/** Copies a file with a newline at the end of every line. A carriage return inside a line becomes a space. */
export async function copyWithNewlines(source: string, target: string, flaw: 'mixed' | 'returns'): Promise<void> {
  let pending = false;
  async function* mended(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const copy = Buffer.alloc(chunk.length + 1);
      let length = 0;
      for (const byte of chunk) {
        if (pending && byte !== NEWLINE) copy[length++] = SPACE;
        pending = byte === CARRIAGE_RETURN && flaw === 'mixed';
        if (!pending) copy[length++] = byte === CARRIAGE_RETURN ? NEWLINE : byte;
      }
      yield copy.subarray(0, length);
    }
  }
  await pipeline(createReadStream(source), mended, createWriteStream(target, { mode: 0o600 }));
}
