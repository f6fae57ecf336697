import { createReadStream } from 'node:fs';

/** The lines of a file without their ends, in parts of about a megabyte. Only `\n` ends a line: JSON may hold other line separators. */
export async function* partsOfFile(file: string): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 2 ** 20 })) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}
