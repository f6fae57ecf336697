import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { LIMITS } from '../limits/limits';

const HEAD_BYTES = 1 << 20;

/** The first bytes of a file. */
export async function readHead(file: string, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(length, size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The first whole lines of a text file: as many as a mebibyte holds, or two when they are longer. */
async function readFirstLines(file: string): Promise<string> {
  for (const length of [HEAD_BYTES, 3 * LIMITS.lineBytes]) {
    const bytes = await readHead(file, length);
    if (bytes.length < length) return bytes.toString('utf8');
    const end = bytes.lastIndexOf('\n');
    if (bytes.indexOf('\n') < end || length > HEAD_BYTES) return bytes.subarray(0, end + 1).toString('utf8');
  }
  return '';
}

/** Places in a file from which lines are taken, and how much there. */
const LATER_PLACES = 16;
const LATER_BYTES = 1 << 15;

/**
 * The first whole lines of a file, and some from places all over it if it holds JSON: a key that is seldom filled, such as that of an error,
 * may be in none of the first.
 */
export async function readTellingLines(file: string): Promise<string> {
  const head = await readFirstLines(file);
  if (!/^[\s\uFEFF]*[{]/.test(head)) return head;
  const handle = await open(file, 'r');
  try {
    const from = Buffer.byteLength(head);
    const { size } = await handle.stat();
    const later: string[] = [];
    for (let place = 0; place < LATER_PLACES && size - from > LATER_BYTES; place += 1) {
      const at = from + Math.floor(((size - LATER_BYTES - from) * place) / (LATER_PLACES - 1));
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(LATER_BYTES), 0, LATER_BYTES, at);
      // The first and the last may be parts of lines.
      later.push(...buffer.toString('utf8', 0, bytesRead).split('\n').slice(1, -1));
    }
    return later.length === 0 ? head : `${head.trimEnd()}\n${later.join('\n')}\n`;
  } finally {
    await handle.close();
  }
}

const NEWLINE = 0x0a;
/** Of a line that is too long, what shows that there is one. */
const SHORT_LINE = 1 << 16;

/** The same of a file with lines that are longer than is read; of every line it gives no more than a beginning. */
export async function readFirstShortLines(file: string): Promise<string> {
  const kept: Buffer[] = [];
  let bytes = 0;
  let lines = 0;
  let ofLine = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const piece = chunk as Buffer;
    for (let from = 0; from < piece.length; ) {
      const newline = piece.indexOf(NEWLINE, from);
      const end = newline === -1 ? piece.length : newline;
      const part = piece.subarray(from, Math.min(end, from + SHORT_LINE - ofLine));
      kept.push(part);
      bytes += part.length;
      ofLine += part.length;
      from = end + 1;
      if (newline === -1) break;
      kept.push(Buffer.from('\n'));
      lines += 1;
      ofLine = 0;
      if (lines > 1 && bytes >= HEAD_BYTES) return Buffer.concat(kept).toString('utf8');
    }
  }
  return Buffer.concat(kept).toString('utf8');
}
