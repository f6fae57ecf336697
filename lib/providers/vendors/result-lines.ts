import type { ResultLine } from '../batch-provider';
import { faultOf, type Vendor } from '../faults/fault-of';
import { jsonLines } from '../json-lines';

/** The bytes of a file of results; null if it has none. */
export type ResultBytes = AsyncIterable<Uint8Array> | null;

/** The lines of a job's files of results, one file after the other and counted over all of them. Throws a fault where a file is cut off. */
export async function* resultLines(
  vendor: Vendor,
  files: Iterable<ResultBytes> | AsyncIterable<ResultBytes>,
  read: (value: unknown, line: number) => ResultLine,
): AsyncGenerator<ResultLine[]> {
  let before = 0;
  for await (const bytes of files) {
    if (bytes === null) continue;
    let last = 0;
    try {
      for await (const lines of jsonLines(bytes)) {
        last = lines.at(-1)?.line ?? last;
        yield lines.map(({ line, value }) => read(value, before + line));
      }
    } catch (error) {
      throw faultOf(vendor, error);
    }
    before += last;
  }
}
