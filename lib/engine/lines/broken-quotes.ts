import type { RejectReason } from '../../logs/reject-reasons';
import { FileWindow } from '../files/file-window';
import { LIMITS } from '../limits/limits';
import { type CsvRecord, CsvRecords } from './csv-records';

const QUOTE = 0x22;

/** Spans of whole lines that can't be read, because of a quote or their length. */
export type BrokenSpan = { start: number; end: number; reason: RejectReason };
export type CsvQuotes = { broken: BrokenSpan[]; quotedNewlines: boolean };

/**
 * Finds the records of a CSV file with a quote that is never closed or that is followed by text. The engine would read all rows
 * up to the next quote as one value, so reading continues at the first line that looks like a record. `hasLongRows`: some
 * records are longer than the limit, and are included.
 */
export async function findBrokenQuotes(
  path: string,
  delimiter: string,
  columns: number,
  hasLongRows: boolean,
): Promise<CsvQuotes> {
  const window = await FileWindow.open(path);
  try {
    if (!hasLongRows && !(await hasQuote(window))) return { broken: [], quotedNewlines: false };
    const found: CsvQuotes = { broken: [], quotedNewlines: false };
    let records = new CsvRecords(delimiter, startOfText(await window.from(0)));
    for (;;) {
      const bytes = await window.from(records.at);
      const note = ({ start, end, quotedNewlines }: CsvRecord) => {
        found.quotedNewlines ||= quotedNewlines > 0;
        if (end - start > LIMITS.lineBytes) found.broken.push({ start, end, reason: 'too-long' });
      };
      const intact = bytes.length === 0 ? records.finish(note) : records.feed(bytes, note);
      if (intact && bytes.length === 0) return found;
      if (intact) continue;
      const end = await endOfBroken(window, records, delimiter, columns);
      found.broken.push({ start: records.start, end, reason: 'unclosed-quote' });
      records = new CsvRecords(delimiter, end);
    }
  } finally {
    await window.close();
  }
}

/** Most logs have no quotes, which is quick to check. */
async function hasQuote(window: FileWindow): Promise<boolean> {
  for (let at = 0; ; ) {
    const bytes = await window.from(at);
    if (bytes.length === 0) return false;
    if (bytes.includes(QUOTE)) return true;
    at += bytes.length;
  }
}

/** A byte order mark is not part of the first column name. */
function startOfText(head: Uint8Array): number {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
}

/** The start of the first later line that looks like a record, else the end of the quoted text. */
async function endOfBroken(
  window: FileWindow,
  { start, at }: CsvRecords,
  delimiter: string,
  columns: number,
): Promise<number> {
  const swallowed = await window.endOfLine(at);
  for (let line = await window.endOfLine(start); line < swallowed; ) {
    const next = await window.endOfLine(line);
    if (await looksLikeRecord(window, line, next, delimiter, columns)) return line;
    line = next;
  }
  return swallowed;
}

/** A whole record with the same number of columns, or one that a broken quote cuts after its first columns. */
async function looksLikeRecord(
  window: FileWindow,
  start: number,
  end: number,
  delimiter: string,
  columns: number,
): Promise<boolean> {
  const records = new CsvRecords(delimiter, start);
  let fields = 0;
  const note = (record: { fields: number }) => {
    fields = record.fields;
  };
  let intact = true;
  while (intact && records.at < end) {
    const bytes = await window.from(records.at);
    intact = records.feed(bytes.subarray(0, end - records.at), note);
  }
  if (intact && fields === 0) intact = records.finish(note);
  return intact ? fields === columns : columns > 1 && records.fieldsSoFar > 1 && records.fieldsSoFar <= columns;
}
