import { isUtf8 } from 'node:buffer';
import { parseExactly } from './exact-json';
import { fileBytes } from './file-bytes';
import type { Fault, InputRecord, RecordStream } from './input-record';

/** More than any provider takes in a line, so that a file without line ends needs no memory. */
const MOST_LINE_BYTES = 64 << 20;
const NEW_LINE = 0x0a;
const BOM = 0xfeff;

const NO_JSON: Fault = { reason: 'malformed-json', says: 'It is not JSON.' };
const NO_OBJECT: Fault = { reason: 'not-an-object', says: 'It is JSON, and not an object.' };
const NOT_UTF8: Fault = { reason: 'not-utf8', says: 'It is not UTF-8.' };
const LONG: Fault = { reason: 'line-too-long', says: 'It has more than 64 MiB, which no provider takes.' };

/** The objects of a file of JSON lines, some at a time. Empty lines are none. Throws BatchProblem where it can't be read. */
export function jsonLines(path: string, name: string): RecordStream {
  const { chunks, tally } = fileBytes(path, name);
  return { records: objectsIn(chunks), tally };
}

async function* objectsIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly InputRecord[]> {
  let line = 0;
  // The start of a line that goes on in the next chunk: its parts, or null where it is too long to keep.
  let rest: Buffer[] | null = [];
  let restBytes = 0;
  const read = (bytes: Buffer): InputRecord | null => {
    line++;
    return recordOf(bytes, line);
  };
  for await (const chunk of chunks) {
    const records: InputRecord[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, start)) {
      const own = chunk.subarray(start, end);
      const whole = restBytes === 0 || rest === null ? own : Buffer.concat([...rest, own]);
      const record = rest === null ? { line: ++line, fault: LONG } : read(whole);
      if (record !== null) records.push(record);
      rest = [];
      restBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      restBytes += chunk.length - start;
      if (restBytes > MOST_LINE_BYTES) rest = null;
      else rest?.push(chunk.subarray(start));
    }
    yield records;
  }
  if (rest === null) yield [{ line: line + 1, fault: LONG }];
  else if (restBytes > 0) {
    const last = read(Buffer.concat(rest));
    if (last !== null) yield [last];
  }
}

function recordOf(bytes: Buffer, line: number): InputRecord | null {
  if (!isUtf8(bytes)) return { line, fault: NOT_UTF8 };
  let text = bytes.toString('utf8');
  if (line === 1 && text.charCodeAt(0) === BOM) text = text.slice(1);
  if (text.trim() === '') return null;
  try {
    const fields: unknown = parseExactly(text);
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return { line, fault: NO_OBJECT };
    return { line, fields: fields as Record<string, unknown> };
  } catch {
    return { line, fault: NO_JSON };
  }
}
