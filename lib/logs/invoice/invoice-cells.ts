import Papa from 'papaparse';
import { readShape } from '../files/file-shape';
import { UnreadableFile } from '../files/unreadable-file';
import { readJsonDocuments } from '../json/json-documents';

/** The cell of a column in a line, as text; '' where it has none. Keys of objects have their path: `amount.value`. */
export type Cells = (column: string) => string;
/** `each` visits one line after the other, since an export of a cloud has millions. */
export type InvoiceTable = { columns: ReadonlySet<string>; each: (visit: (line: Cells) => void) => void };

/** The first characters tell the layout. */
const HEAD = 1 << 20;

/**
 * The lines of a table (CSV, TSV; records as JSON in a cell) or of JSON: lines, a list, or pages of buckets with results. Throws
 * UnreadableFile.
 */
export function invoiceTable(name: string, given: string): InvoiceTable {
  const text = given.replace(/^\uFEFF+/, '');
  return /^\s*[[{]/.test(text) ? jsonTable(name, text) : csvTable(name, text);
}

function csvTable(name: string, text: string): InvoiceTable {
  const shape = readShape(name, text.slice(0, HEAD));
  if (shape.kind !== 'csv') return jsonTable(name, text);
  const above = text.split('\n', shape.linesAboveHeader).reduce((sum, line) => sum + line.length + 1, 0);
  const reading = { delimiter: shape.delimiter, skipEmptyLines: 'greedy' } as const;
  const table = text.slice(above);
  const [header = [], first = []] = Papa.parse<string[]>(table, { ...reading, preview: 2 }).data;
  const places = new Map(header.map((column, index) => [column.trim(), index]));
  const keys = header.flatMap((column, index) => [...flat(parsedRecord(first[index] ?? ''), column.trim()).keys()]);
  const each = (visit: (line: Cells) => void) => {
    let isHeader = true;
    Papa.parse<string[]>(table, {
      ...reading,
      step: ({ data }) => {
        const own = (column: string) => data[places.get(column) ?? -1] ?? '';
        if (!isHeader) visit((column) => own(column) || insideJson(column, own));
        isHeader = false;
      },
    });
  };
  return { columns: new Set([...places.keys(), ...keys]), each };
}

/** `product.product_name` is a key of the JSON in the column `product`. */
function insideJson(column: string, own: Cells): string {
  const [outer = '', ...path] = column.split('.');
  return path.length === 0 ? '' : (flat(parsedJson(own(outer))).get(path.join('.')) ?? '');
}

/** The record in a cell, none where it holds anything else. */
function parsedRecord(text: string): object {
  const value = parsedJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** The value of a cell that holds an object or a list; null for any other. */
export function parsedJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // a cell that is no JSON names nothing
  }
}

function jsonTable(name: string, text: string): InvoiceTable {
  const records = readJsonDocuments(text)
    .objects.flatMap(recordsIn)
    .map((record) => flat(record));
  if (records.length === 0) {
    throw new UnreadableFile(`${name} holds no lines of an invoice. Export it again, as CSV or JSON with its rows.`);
  }
  const columns = new Set(records.flatMap((record) => [...record.keys()]));
  const each = (visit: (line: Cells) => void) => {
    for (const record of records) visit((column) => record.get(column) ?? '');
  };
  return { columns, each };
}

/** The results in the buckets of a page, each with the times of its bucket; a bucket without results stands for its time. */
function recordsIn(object: object): object[] {
  const { data, results, ...rest } = object as { data?: unknown; results?: unknown };
  if (Array.isArray(data)) return data.flatMap(recordsIn);
  if (!Array.isArray(results)) return [object];
  return results.length === 0 ? [rest] : results.map((result: object) => ({ ...rest, ...result }));
}

/** The values of an object by their path; '' for null. Lists stay JSON. */
function flat(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) {
    into.set(path, value === null || value === undefined ? '' : String(value));
  } else if (Array.isArray(value)) into.set(path, JSON.stringify(value));
  else for (const [key, inner] of Object.entries(value)) flat(inner, path === '' ? key : `${path}.${key}`, into);
  return into;
}
