import Papa from 'papaparse';
import { fileKind } from './file-kind';
import { type FileShape, readShape } from './file-shape';
import type { JsonPlace } from './json-shape';

type TextShape = Exclude<FileShape, { kind: 'parquet' }>;

/** The beginning of a text file: its layout, its first rows as text in the order of the columns, and those rows as they stand in it. */
export type Preview = { shape: TextShape; rows: string[][]; head: string };

/** The first rows tell what the columns are. */
const MAX_ROWS = 1000;
/** Bytes looked at once unpacked: a thousand rows with prompts, or some of them. */
const MAX_BYTES = 4 * 2 ** 20;
const KIND_BYTES = 4096;

/**
 * Previews a CSV or JSON lines file, plain or gzipped, from its first bytes; it runs in a browser as well. Null for a file of
 * another kind. Throws UnreadableFile when its layout can't be told.
 */
export async function previewFile(name: string, bytes: ReadableStream<Uint8Array>): Promise<Preview | null> {
  const [first, rest] = bytes.tee();
  const kind = fileKind((await readStart(first, KIND_BYTES)).bytes);
  const plain = kind === 'gzip' ? rest.pipeThrough(gunzip()) : rest;
  if (kind !== 'text' && kind !== 'gzip' && kind !== 'utf-16le' && kind !== 'utf-16be') {
    await rest.cancel();
    return null;
  }
  const start = await readStart(plain, MAX_BYTES);
  const encoding = kind === 'gzip' ? fileKind(start.bytes) : kind;
  if (encoding !== 'text' && encoding !== 'utf-16le' && encoding !== 'utf-16be') return null;
  const text = new TextDecoder(encoding === 'text' ? 'utf-8' : encoding).decode(start.bytes, { stream: start.cut });
  if (text.trimStart().startsWith('[')) return null;
  const shape = readShape(name, text);
  switch (shape.kind) {
    case 'csv':
      return { shape, ...csvRows(text, shape, start.cut) };
    case 'jsonl':
      return { shape, ...jsonRows(text, shape, start.cut) };
    case 'parquet':
      return null;
  }
}

function gunzip(): ReadableWritablePair<Uint8Array, Uint8Array> {
  return new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
}

/** The first bytes of a stream; `cut` when there are more, or when the packed data breaks off. The rest is let go. */
async function readStart(
  stream: ReadableStream<Uint8Array>,
  length: number,
): Promise<{ bytes: Uint8Array; cut: boolean }> {
  const reader = stream.getReader();
  const bytes = new Uint8Array(length);
  let filled = 0;
  try {
    while (filled < length) {
      const { done, value } = await reader.read();
      if (done) return { bytes: bytes.subarray(0, filled), cut: false };
      bytes.set(value.subarray(0, length - filled), filled);
      filled += value.length;
    }
    return { bytes, cut: true };
  } catch (error) {
    // Damaged gzip data: what came before it is worth a look, and the import says where it breaks off.
    if (filled > 0) return { bytes: bytes.subarray(0, filled), cut: true };
    throw error;
  } finally {
    void reader.cancel().catch(() => {});
  }
}

function csvRows(text: string, shape: TextShape & { kind: 'csv' }, cut: boolean): Pick<Preview, 'rows' | 'head'> {
  const records: { cells: string[]; end: number }[] = [];
  Papa.parse<string[]>(text, {
    delimiter: shape.delimiter,
    step: ({ data, meta }, parser) => {
      if (data.some((cell) => cell.trim() !== '')) records.push({ cells: data, end: meta.cursor });
      if (records.length > MAX_ROWS + 1) parser.abort();
    },
  });
  // Where the text was cut, its last record may be a part of one.
  const whole = records.slice(0, cut ? -1 : undefined).slice(0, MAX_ROWS + 1);
  const rows = whole.slice(1).map(({ cells }) => shape.columns.map((_, index) => cells[index] ?? ''));
  return { rows, head: text.slice(0, whole.at(-1)?.end) };
}

function jsonRows(text: string, shape: TextShape & { kind: 'jsonl' }, cut: boolean): Pick<Preview, 'rows' | 'head'> {
  const lines = text.split('\n');
  const whole = lines.slice(0, cut ? -1 : undefined).slice(0, MAX_ROWS);
  const records = whole.flatMap((line) => recordsIn(parsed(line), shape.records));
  const rows = records
    .slice(0, MAX_ROWS)
    .map((record) => shape.columns.map((column) => cellText(valueAt(record, shape.paths[column]))));
  return { rows, head: whole.join('\n') };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // a broken line is counted and shown when the rows are read
  }
}

/** The records of a line, which are in lists inside it where the shape says so. */
function recordsIn(line: unknown, lists: readonly string[]): object[] {
  const [list, ...rest] = lists;
  if (typeof line !== 'object' || line === null) return [];
  if (list === undefined) return [line];
  const elements = property(line, list);
  return Array.isArray(elements) ? elements.flatMap((element: unknown) => recordsIn(element, rest)) : [];
}

/** Values around the list of the records are the same for many of them and are not shown. */
function valueAt(record: object, place: JsonPlace | undefined): unknown {
  if (place === undefined || place.level > 0) return undefined;
  const value = place.keys.reduce<unknown>(property, record);
  if (place.attribute === undefined) return value;
  const found = Array.isArray(value) ? value.find((item) => property(item, 'key') === place.attribute) : undefined;
  const typed = property(found, 'value');
  return typeof typed === 'object' && typed !== null ? Object.values(typed)[0] : typed;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A few values of each column, for proposeColumns. */
export function samplesOf({ shape, rows }: Preview): Record<string, string[]> {
  const first = rows.slice(0, 200);
  return Object.fromEntries(shape.columns.map((column, index) => [column, first.map((row) => row[index] ?? '')]));
}
