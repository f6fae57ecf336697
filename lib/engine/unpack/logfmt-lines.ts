import { logfmtAsJson } from '../../logs/files/logfmt-lines';
import { LIMITS } from '../limits/limits';

const NEWLINE = 0x0a;

/** Lines of key=value as JSON lines, with the same line numbers. A line that is too long to be read passes unchanged, so that no more than one line is ever held. */
export async function* jsonOfLogfmt(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] | null = [];
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const newline = chunk.indexOf(NEWLINE, from);
      const end = newline === -1 ? chunk.length : newline;
      const part = chunk.subarray(from, end);
      from = end + 1;
      if (held === null) yield part;
      else held.push(part);
      if (held !== null && held.reduce((sum, { length }) => sum + length, 0) > LIMITS.lineBytes) {
        yield Buffer.concat(held);
        held = null;
      }
      if (newline === -1) continue;
      yield Buffer.from(`${held === null ? '' : lineOf(held)}\n`);
      held = [];
    }
  }
  if (held !== null) yield Buffer.from(lineOf(held));
}

function lineOf(parts: readonly Buffer[]): string {
  return logfmtAsJson(Buffer.concat(parts).toString('utf8').replace(/\r$/, ''));
}
