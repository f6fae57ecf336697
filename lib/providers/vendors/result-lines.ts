import { ProviderFault, type ResultLine } from '../batch-provider';
import { faultOf, type Vendor } from '../faults/fault-of';
import { jsonLines } from '../json-lines';

/** The bytes of a file of results; null if it has none. */
export type ResultBytes = AsyncIterable<Uint8Array> | null;

/**
 * The lines of a job's files of results, one file after the other and counted over all of them. Throws a fault where a file is cut off, where a line is
 * longer than any answer, and where none of its lines is of a request: that is a page of something between, and the results lie at the vendor still.
 */
export async function* resultLines(
  vendor: Vendor,
  files: Iterable<ResultBytes> | AsyncIterable<ResultBytes>,
  read: (value: unknown, line: number) => ResultLine,
): AsyncGenerator<ResultLine[]> {
  let before = 0;
  for await (const bytes of files) {
    if (bytes === null) continue;
    let last = 0;
    let isOfRequests = false;
    try {
      for await (const lines of jsonLines(bytes)) {
        last = lines.at(-1)?.line ?? last;
        const results = lines.map(({ line, value }) => read(value, before + line));
        isOfRequests ||= results.some(({ outcome }) => outcome !== 'unreadable');
        yield results;
      }
    } catch (error) {
      throw faultOf(vendor, error);
    }
    if (last > 0 && !isOfRequests) {
      throw new ProviderFault('transient', `${vendor.title} gave results in which no line is of a request.`);
    }
    before += last;
  }
}
