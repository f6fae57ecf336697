import { createReadStream } from 'node:fs';
import { BatchProblem } from '../batch-problem';

/** The lines of a file without their ends, in parts of about a megabyte. Only `\n` ends a line: JSON may hold other line separators. Throws a BatchProblem for a file that is gone. */
export async function* partsOfFile(file: string): AsyncGenerator<string[]> {
  let rest = '';
  const chunks = createReadStream(file, { encoding: 'utf8', highWaterMark: 2 ** 20 });
  try {
    for await (const chunk of chunks) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw goneFile(file);
  }
  if (rest !== '') yield [rest];
}

export function goneFile(file: string): BatchProblem {
  return new BatchProblem(
    'not-found',
    `${file} is no longer there.`,
    'Put it back, or build the folder again with "whowaits batch build".',
  );
}
