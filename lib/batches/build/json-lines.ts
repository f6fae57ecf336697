import { isUtf8 } from 'node:buffer';
import { exactly } from '../exact-json';
import { fileBytes } from './file-bytes';
import type { Fault, InputRecord, RecordStream } from './input-record';
import { lastFieldText } from './last-field';

/** More than any provider takes in a line, so that a file without line ends needs no memory. */
const MOST_LINE_BYTES = 64 << 20;
const NEW_LINE = 0x0a;
const BOM = 0xfeff;

const ONE_OBJECT = 'Write one JSON object on the line.';
const NO_JSON: Fault = { reason: 'malformed-json', says: 'It is not JSON.', remedy: ONE_OBJECT };
const NO_OBJECT: Fault = { reason: 'not-an-object', says: 'It is JSON, and not an object.', remedy: ONE_OBJECT };
const NOT_UTF8: Fault = { reason: 'not-utf8', says: 'It is not UTF-8.', remedy: 'Save the file as UTF-8.' };
const LONG: Fault = {
  reason: 'line-too-long',
  says: 'It has more than 64 MiB, which no provider takes.',
  remedy: 'Split it into smaller records.',
};

/**
 * The objects of a file of JSON lines, some at a time. Empty lines are none. `bodyField` may hold a body, whose text is kept where it is the last
 * field. Throws BatchProblem where it can't be read.
 */
export function jsonLines(path: string, name: string, bodyField: string | null = null): RecordStream {
  const { chunks, tally } = fileBytes(path, name);
  return { records: objectsIn(chunks, bodyField), tally };
}

async function* objectsIn(
  chunks: AsyncIterable<Buffer>,
  bodyField: string | null,
): AsyncGenerator<readonly InputRecord[]> {
  let line = 0;
  // The start of a line that goes on in the next chunk: its parts, or null where it is too long to keep.
  let rest: Buffer[] | null = [];
  let restBytes = 0;
  for await (const chunk of chunks) {
    const records: InputRecord[] = [];
    const end = chunk.lastIndexOf(NEW_LINE);
    let start = 0;
    if (end !== -1) {
      if (rest === null) {
        line++;
        records.push({ line, fault: LONG });
        start = chunk.indexOf(NEW_LINE) + 1;
      }
      if (start <= end) {
        const own = chunk.subarray(start, end);
        const whole: Buffer = restBytes === 0 || rest === null ? own : Buffer.concat([...rest, own]);
        line += readLines(whole, line, bodyField, records);
      }
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
  const last: InputRecord[] = [];
  if (rest === null) last.push({ line: line + 1, fault: LONG });
  else if (restBytes > 0) readLines(Buffer.concat(rest), line, bodyField, last);
  yield last;
}

/** Reads lines, of which so many came before, and returns how many they are. They are decoded together, which is faster than one by one. */
function readLines(bytes: Buffer, before: number, bodyField: string | null, records: InputRecord[]): number {
  const isText = isUtf8(bytes);
  const lines = bytes.toString(isText ? 'utf8' : 'latin1').split('\n');
  for (const [index, text] of lines.entries()) {
    const line = before + index + 1;
    const record = isText
      ? recordOf(text, line, bodyField)
      : recordOfBytes(Buffer.from(text, 'latin1'), line, bodyField);
    if (record !== null) records.push(record);
  }
  return lines.length;
}

/** A line among which one is not UTF-8: latin1 keeps each byte as it is. */
function recordOfBytes(bytes: Buffer, line: number, bodyField: string | null): InputRecord | null {
  return isUtf8(bytes) ? recordOf(bytes.toString('utf8'), line, bodyField) : { line, fault: NOT_UTF8 };
}

function recordOf(whole: string, line: number, bodyField: string | null): InputRecord | null {
  const text = line === 1 && whole.charCodeAt(0) === BOM ? whole.slice(1) : whole;
  if (text.trim() === '') return null;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return { line, fault: NO_OBJECT };
    const fields = read as Record<string, unknown>;
    const bodyText = bodyField === null ? null : lastFieldText(text, bodyField, fields);
    if (bodyText !== null) return { line, fields, bodyText };
    return { line, fields: exactly(text, fields) as Record<string, unknown> };
  } catch {
    return { line, fault: NO_JSON };
  }
}
