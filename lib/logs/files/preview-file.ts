import Papa from 'papaparse';
import { findRecords } from '../json/find-records';
import { readJsonDocuments } from '../json/json-documents';
import { jsonLayout } from '../json/json-layout';
import { cellText, insideText, jsonRows } from '../json/json-rows';
import { type JsonShape, readJsonShape, withoutWhatFollows } from '../json/json-shape';
import type { RecordPath } from '../json/record-paths';
import { proposeColumns } from '../names/propose-columns';
import { isKnownLog } from '../read-plan';
import type { FileBytes } from './file-bytes';
import { type FileShape, headerOf, readShape } from './file-shape';
import { type FirstText, firstTexts } from './first-text';
import { asJsonLines } from './lines-as-json';
import { UnreadableFile } from './unreadable-file';

/**
 * The beginning of a file: its layout, and its first rows as text in column order. For a workbook also the sheet they
 * come from, and all sheets with tables.
 */
export type Preview = { shape: FileShape; rows: string[][]; sheets?: { read: string; all: readonly string[] } };
/** The preview of a text, with the text of those rows. */
export type TextPreview = Preview & { head: string };

/** The first rows show what the columns are. */
export const PREVIEW_ROWS = 1000;
/** Unpacked bytes to read: a thousand rows with prompts, or fewer if they are long. */
const MAX_BYTES = 4 * 2 ** 20;

/**
 * Previews CSV, JSON lines and JSON documents (plain, gzip, zstd or in a zip archive) from their first bytes. It also
 * runs in a browser. Null for another kind of file. Throws UnreadableFile if its layout is not clear.
 */
export function previewFile(name: string, file: FileBytes): Promise<TextPreview | null> {
  return likeliestLog(previewTexts(name, file));
}

/** The previews of the texts in a file: one, or several for an archive. Unreadable ones are skipped unless all are. */
export async function* previewTexts(name: string, file: FileBytes): AsyncGenerator<TextPreview> {
  let problem: UnreadableFile | null = null;
  let readable = false;
  for await (const first of firstTexts(name, file, MAX_BYTES)) {
    const preview = readText(first);
    if (preview instanceof UnreadableFile) problem ??= preview;
    else {
      readable = true;
      yield preview;
    }
  }
  if (!readable && problem !== null) throw problem;
}

/** The preview of a known log, else the one whose columns look most like a log; null if there is none. */
export async function likeliestLog<Seen extends Preview>(
  previews: AsyncIterable<Seen> | Iterable<Seen>,
): Promise<Seen | null> {
  const unknown: Seen[] = [];
  for await (const preview of previews) {
    if (isKnownLog(preview.shape)) return preview;
    unknown.push(preview);
  }
  const [only = null, ...others] = unknown;
  if (others.length === 0) return only;
  const likeness = new Map(unknown.map((preview) => [preview, likenessToLog(preview)]));
  return unknown.reduce((best, next) => ((likeness.get(next) ?? 0) > (likeness.get(best) ?? 0) ? next : best));
}

function likenessToLog(preview: Preview): number {
  const proposals = proposeColumns(preview.shape.columns, samplesOf(preview), Date.now());
  return proposals.reduce((sum, { confidence }) => sum + confidence, 0);
}

function readText(first: FirstText): TextPreview | UnreadableFile {
  try {
    return previewText(first);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

function previewText({ name, text: given, cut }: FirstText): TextPreview {
  const text = asJsonLines(given);
  const layout = jsonLayout(new TextEncoder().encode(text));
  if (layout === 'documents' || (layout === 'unknown' && cut)) return previewDocuments(name, text);
  const shape = readShape(name, text);
  return shape.kind === 'csv' ? previewCsv(text, shape, cut) : previewLines(text, shape, cut);
}

function previewCsv(text: string, shape: FileShape & { kind: 'csv' }, cut: boolean): TextPreview {
  const records: { cells: string[]; end: number }[] = [];
  const above = text.split('\n', shape.linesAboveHeader).join('\n').length + Math.min(shape.linesAboveHeader, 1);
  Papa.parse<string[]>(text.slice(above), {
    delimiter: shape.delimiter,
    step: ({ data, meta }, parser) => {
      if (data.some((cell) => cell.trim() !== '')) records.push({ cells: data, end: meta.cursor });
      if (records.length > PREVIEW_ROWS + 1) parser.abort();
    },
  });
  // If the text was cut, its last record may be partial.
  const whole = records.slice(0, cut ? -1 : undefined).slice(0, PREVIEW_ROWS + 1);
  const places = new Map(headerOf(shape).map((column, index) => [column, index]));
  const cellOf = (column: string | undefined, cells: readonly string[]) => cells[places.get(column ?? '') ?? -1] ?? '';
  const rows = whole.slice(1).map(({ cells }) =>
    shape.columns.map((column) => {
      const { keys: [root] = [], texts } = shape.paths?.[column] ?? {};
      if (texts === undefined) return cellOf(column, cells);
      return cellText(texts.reduce<unknown>(insideText, cellOf(String(root), cells)));
    }),
  );
  return { shape, rows, head: text.slice(0, above + (whole.at(-1)?.end ?? 0)) };
}

function previewLines(text: string, shape: Exclude<FileShape, { kind: 'csv' }>, cut: boolean): TextPreview {
  const lines = text.split('\n');
  const whole = lines.slice(0, cut ? -1 : undefined).slice(0, PREVIEW_ROWS);
  const objects = whole.map(parsed).filter((value) => typeof value === 'object' && value !== null);
  // Lines with lists of records are split before they are read, and then hold the same as documents.
  const read = shape.records.length === 0 ? shape : { ...shape, ...shapeOfRecords(objects, shape.records) };
  return { shape: read, rows: jsonRows(objects, read).slice(0, PREVIEW_ROWS), head: whole.join('\n') };
}

function previewDocuments(name: string, text: string): TextPreview {
  const { objects, head } = readJsonDocuments(text);
  if (objects.length === 0) {
    throw new UnreadableFile(
      `${name}: the file starts like JSON, but there is no whole record in its first megabytes.`,
    );
  }
  const shape = { kind: 'jsonl' as const, ...shapeOfRecords(objects, findRecords(objects)) };
  return { shape, rows: jsonRows(objects, shape), head };
}

/** The engine reads records one by one, each with the parts of its outer objects that come before it. */
function shapeOfRecords(objects: readonly object[], records: RecordPath): JsonShape {
  const seen = objects.map((object) => withoutWhatFollows(object, records));
  return readJsonShape(seen, undefined, records);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // a broken line is counted and reported when the rows are read
  }
}

/** A few values of each column, for proposeColumns. */
export function samplesOf({ shape, rows }: Preview): Record<string, string[]> {
  const first = rows.slice(0, 200);
  return Object.fromEntries(shape.columns.map((column, index) => [column, first.map((row) => row[index] ?? '')]));
}
