import { open } from 'node:fs/promises';
import { LIMITS } from './limits';

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
export async function readFirstLines(file: string): Promise<string> {
  for (const length of [HEAD_BYTES, 3 * LIMITS.lineBytes]) {
    const bytes = await readHead(file, length);
    if (bytes.length < length) return bytes.toString('utf8');
    const end = bytes.lastIndexOf('\n');
    if (bytes.indexOf('\n') < end || length > HEAD_BYTES) return bytes.subarray(0, end + 1).toString('utf8');
  }
  return '';
}
