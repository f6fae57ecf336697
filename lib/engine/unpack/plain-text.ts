import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { howToJson } from '../../logs/files/lines-as-json';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { findRecords } from '../../logs/json/find-records';
import { readJsonDocuments } from '../../logs/json/json-documents';
import { type JsonLayout, jsonLayout } from '../../logs/json/json-layout';
import type { RecordPath } from '../../logs/json/record-paths';
import { originOf, type PlainFile } from '../files/plain-file';
import { readHead } from '../files/read-head';
import { LIMITS } from '../limits/limits';
import { copyWithoutSpans } from '../lines/mend-csv';
import type { BadLine } from './line-check';
import { jsonOfLogfmt } from './logfmt-lines';
import { splitRecords } from './split-records';
import { TextCheck } from './text-check';
import { linesUnstamped } from './unstamp-lines';

/** UTF-8 text on disk and the check of its bytes. `isFed`: the check has seen exactly these bytes. */
export type CheckedText = { name: string; path: string; check: TextCheck; isFed: boolean; cutOff: boolean };

/**
 * Makes text that the engine can read: one record per line, one kind of line end, no blank lines at the top, and no line that is
 * too long or too deep. `cut` lists those lines. Throws UnreadableFile for a header that is too long.
 */
export async function plainText(
  text: CheckedText,
  directory: string,
  onProgress: (bytes: number, records: number) => void,
): Promise<PlainFile> {
  const { name, path: given, check, isFed, cutOff } = await asJsonLines(text, directory);
  const below = await withoutBlankTop(given, directory);
  const above = below.blankLines;
  const file: PlainFile = {
    ...{ name, path: below.path, content: 'text', bytes: 0, lines: 0, truncatedAfterLine: null },
    ...(above === 0 ? {} : { origin: (line: number) => ({ file: name, line: line + above }) }),
  };
  const layout = await layoutOf(below.path);
  if (layout === 'documents') {
    const split = await splitRecords(file, { layout, records: await recordsIn(below.path) }, directory, onProgress);
    return { ...split, truncatedAfterLine: cutOff ? split.lines : null };
  }
  const lineCheck = check.sawLines ? check : await checkLines(below.path);
  const seen = check.sawLines ? (isFed ? given : null) : below.path;
  const even = await lineCheck.withEvenLineEnds(below.path, directory);
  // The lines of a copy have other offsets.
  const exact = even === seen ? lineCheck : await checkLines(even);
  const bad = exact.badLines(even === seen && cutOff);
  const lines = cutOff ? lineCheck.newlines : lineCheck.lines;
  const plain = {
    ...file,
    path: even,
    lines,
    longestLine: exact.longestLine,
    truncatedAfterLine: cutOff ? lines : null,
  };
  return layout === null ? await withLongRows(plain, bad) : withoutBadLines({ ...plain, isJson: true }, bad, directory);
}

const AS_JSON = { stamped: linesUnstamped, logfmt: jsonOfLogfmt };

/** Lines with a time before their object are JSON lines with one more member. Lines of key=value are objects too. */
async function asJsonLines(text: CheckedText, directory: string): Promise<CheckedText> {
  const head = (await readHead(text.path, TOP_BYTES)).toString('utf8');
  const how = howToJson(head);
  if (how === null) return text;
  const path = newFile(directory, 'text');
  const chunks = createReadStream(text.path, { highWaterMark: 1 << 20 });
  await pipeline(chunks, AS_JSON[how], createWriteStream(path, { mode: 0o600 }));
  return { ...text, path, check: await checkLines(path), isFed: true };
}

/** Quotes decide where the rows of a CSV file end, so rows that are too long are removed later (broken-quotes). */
async function withLongRows(file: PlainFile, bad: readonly BadLine[]): Promise<PlainFile> {
  const [first, ...others] = bad.filter(({ reason }) => reason === 'too-long');
  if (first === undefined) return file;
  const header = (await readHead(file.path, TOP_BYTES)).findIndex((byte) => !BLANK.has(byte));
  if (first.start <= header) {
    const { line } = originOf(file, first.line);
    throw new UnreadableFile(
      `${file.name}, line ${line}: the header line is longer than ${LIMITS.lineBytes / 2 ** 20} MiB. Export fewer columns.`,
    );
  }
  return { ...file, longRows: 1 + others.length };
}

async function withoutBadLines(file: PlainFile, bad: readonly BadLine[], directory: string): Promise<PlainFile> {
  if (bad.length === 0) return file;
  const target = newFile(directory, 'cut');
  await copyWithoutSpans(file.path, target, bad);
  const cut = bad.map(({ line, reason }) => ({ ...originOf(file, line), reason }));
  return { ...file, path: target, cut };
}

async function checkLines(file: string): Promise<TextCheck> {
  const check = new TextCheck(true);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) check.feed(chunk as Buffer);
  return check;
}

/** The text of a log starts within this many bytes, unless it has thousands of blank lines at the top. */
const TOP_BYTES = 1 << 16;
/** The bytes of blank lines. Some spreadsheets write lines of separators. */
const BLANK = new Set([...'\n\r\t ,;|"'].map((character) => character.charCodeAt(0)));
const NEWLINE = 0x0a;

/** Removes the blank lines at the top where there are very many, because the first bytes must show the header. */
async function withoutBlankTop(file: string, directory: string): Promise<{ path: string; blankLines: number }> {
  const none = { path: file, blankLines: 0 };
  const head = await readHead(file, TOP_BYTES);
  if (head.length < TOP_BYTES || head.some((byte) => !BLANK.has(byte))) return none;
  let blankLines = 0;
  let from = 0;
  let at = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    for (const byte of chunk as Buffer) {
      if (!BLANK.has(byte)) {
        const target = newFile(directory, 'text');
        await pipeline(createReadStream(file, { start: from }), createWriteStream(target, { mode: 0o600 }));
        return { path: target, blankLines };
      }
      at += 1;
      if (byte !== NEWLINE) continue;
      blankLines += 1;
      from = at;
    }
  }
  return none;
}

/** The layout of a text. A first line that is too long, or that the end of the file cuts, belongs to a document on one line. */
export async function layoutOf(file: string): Promise<JsonLayout | null> {
  const head = await readHead(file, TOP_BYTES);
  const layout = jsonLayout(head);
  if (layout === 'lines' || layout === 'documents' || (layout === null && hasLines(head))) return layout;
  const whole = jsonLayout(await readHead(file, 2 * LIMITS.lineBytes));
  return whole === 'unknown' ? 'documents' : whole;
}

/** The lists with the records of JSON documents, found in the first bytes of the text. Long records need more bytes. */
async function recordsIn(file: string): Promise<RecordPath> {
  for (const length of [4 << 20, 3 * LIMITS.lineBytes]) {
    const head = await readHead(file, length);
    const { objects } = readJsonDocuments(head.toString('utf8'));
    if (objects.length > 0 || head.length < length) return findRecords(objects);
  }
  return [];
}

/** Whether the second line is whole, which decides the layout where the first is not JSON. */
function hasLines(head: Uint8Array): boolean {
  return head.indexOf(NEWLINE, head.indexOf(NEWLINE) + 1) > head.indexOf(NEWLINE);
}

function newFile(directory: string, extension: string): string {
  return path.join(directory, `${randomUUID()}.${extension}`);
}
