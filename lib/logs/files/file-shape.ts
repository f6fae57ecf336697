import Papa from 'papaparse';
import { plainName } from '../../workloads/key/plain-name';
import { withKeysInCells } from '../json/json-cells';
import { jsonLayout } from '../json/json-layout';
import type { JsonPlace } from '../json/json-place';
import { type JsonShape, MAX_COLUMNS, readJsonShape } from '../json/json-shape';
import type { RecordPath } from '../json/record-paths';
import { UnreadableFile } from './unreadable-file';

/**
 * The layout of a file. `columns` are the names in the header and the keys inside the first records: of JSON lines, of
 * Parquet, and of JSON in the cells of a table. For a table, `paths` are those keys with their columns.
 * `linesAboveHeader` are blank, comments or Excel's `sep=;`. `timeZone` is what a comment says of its times. `decimalComma`: numbers use decimal commas, as Excel writes them
 * with semicolons. `named`: the rows prove that the header is one, not a row or part of one. `repeated`: the other
 * columns with the same name as a column. `types` are DuckDB's, by column name.
 */
export type FileShape =
  | {
      kind: 'csv';
      delimiter: string;
      columns: string[];
      paths?: Record<string, JsonPlace>;
      linesAboveHeader: number;
      timeZone?: string;
      decimalComma: boolean;
      named?: true;
      repeated?: Readonly<Record<string, readonly string[]>>;
    }
  | ({ kind: 'jsonl' } & JsonShape)
  | ({ kind: 'parquet'; types: Record<string, string> } & JsonShape);

/** The columns of the table itself, without the keys inside its cells. */
export function headerOf({ columns, paths }: FileShape & { kind: 'csv' }): string[] {
  return paths === undefined ? columns : columns.filter((column) => paths[column]?.texts === undefined);
}

/**
 * Reads the layout from the first complete lines of a file. Throws UnreadableFile, naming file and line, if they are
 * neither CSV with a header nor JSON lines. `isJson` is set if it is known whether the lines are JSON. `records` is set
 * for lines taken from JSON documents.
 */
export function readShape(
  fileName: string,
  head: string,
  maxColumns = MAX_COLUMNS,
  isJson?: boolean,
  records?: RecordPath,
): FileShape {
  const text = head.replace(/^\uFEFF+/, '');
  if (isJson && !/^\s*\{/m.test(text)) {
    throw new UnreadableFile(`${fileName} is JSON without an object. Export the log again, with its rows.`);
  }
  const first = text.trimStart()[0];
  if (first === undefined)
    throw new UnreadableFile(`${fileName} has only blank lines. Export the log again, with its rows.`);
  const json = isJson ?? (first === '{' || jsonLayout(new TextEncoder().encode(text)) === 'lines');
  if (first === '<' && !json) {
    throw new UnreadableFile(
      `${fileName}, line 1: this is HTML or XML, such as a sign-in page or an error, not a log. Download it again as CSV or JSON lines.`,
    );
  }
  return json ? readJsonLines(fileName, text, maxColumns, records) : readCsvHeader(fileName, text, maxColumns);
}

/**
 * An object in console form, as OpenTelemetry's ConsoleSpanExporter for JavaScript writes spans: names without quotes.
 */
const CONSOLE_OBJECT = /^\s*\{\s+[A-Za-z_$][\w$]*: \S/;

/** The lines that show the layout of JSON lines: the first ones, and some of the others, in which more keys may be filled. */
const FIRST_LINES = 800;
const LATER_LINES = 200;

function tellingLines(text: string): string[] {
  const lines = text.split('\n');
  const later = lines.slice(FIRST_LINES);
  const step = Math.max(1, later.length / LATER_LINES);
  const spread = Array.from(
    { length: Math.min(later.length, LATER_LINES) },
    (_, at) => later[Math.floor(at * step)] ?? '',
  );
  return [...lines.slice(0, FIRST_LINES), ...spread];
}

function readJsonLines(fileName: string, text: string, maxColumns: number, records?: RecordPath): FileShape {
  const objects = tellingLines(text).flatMap((line) => parsedObject(line) ?? []);
  if (objects.length === 0 && CONSOLE_OBJECT.test(text)) {
    throw new UnreadableFile(
      `${fileName}, line 1: this is a JavaScript console object, not JSON. Write the spans with an OTLP exporter or with JSON.stringify.`,
    );
  }
  if (objects.length === 0) {
    throw new UnreadableFile(
      `${fileName}, line 1: the file starts like JSON, but no line is a whole JSON object. Write one object per line: jq -c . FILE > FILE.jsonl`,
    );
  }
  return { kind: 'jsonl', ...readJsonShape(objects, maxColumns, records) };
}

function parsedObject(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null; // a broken line is counted and reported when the rows are read
  }
}

/** The start of a web server's access log, or of a text log: of vLLM, of Ollama (gin), of llama.cpp. */
const LOG_IN_WORDS =
  /^[^\n]*"(GET|POST|PUT|HEAD) \S+ HTTP\/\d|^(INFO|WARN|WARNING|ERROR|DEBUG)(:? +\S|\b *\[)|^\[(GIN|INFO|WARN|ERROR|DEBUG)\]|^(slot|srv) +\w+:/;

function refuseTextLog(fileName: string, text: string): void {
  if (!LOG_IN_WORDS.test(text)) return;
  throw new UnreadableFile(
    `${fileName}, line 1: this is a text log, as web servers and vLLM write it. It has no columns and no tokens per request. Log JSON with tokens per request at the gateway, or use the provider's usage export.`,
  );
}

const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

function readCsvHeader(fileName: string, text: string, maxColumns: number): FileShape {
  refuseTextLog(fileName, text);
  const { lines: linesAboveHeader, below, separator, timeZone } = splitAbove(text);
  const delimiter = separator ?? delimiterOf(below.split('\n', 1)[0] ?? '');
  const [header = [], ...rows] = Papa.parse<string[]>(below, {
    delimiter,
    preview: 200,
    skipEmptyLines: 'greedy',
  }).data;
  const line = linesAboveHeader + 1;
  const values = header.filter(looksLikeValue);
  if (values.length > 1 && values.length < header.length && values.every((value) => DATE.test(value))) {
    throw new UnreadableFile(
      `${fileName}, line ${line}: some columns are dates, so the cells are sums of days or months, not requests. Export one row per request, or per day and model.`,
    );
  }
  if (values.length > 0) {
    throw new UnreadableFile(
      `${fileName}, line ${line}: the first line holds values, not column names. Add a header line above it, such as "timestamp,model,input_tokens,output_tokens".`,
    );
  }
  if (header.length > maxColumns) {
    throw new UnreadableFile(
      `${fileName}, line ${line}: it has ${header.length} columns, and at most ${maxColumns} can be read. Export fewer columns.`,
    );
  }
  if (rows.length === 0) {
    throw new UnreadableFile(
      `${fileName} has a header but no rows below line ${line}. Export the log again, with its rows.`,
    );
  }
  const decimalComma = delimiter === ';' && !rows.flat().some(hasDecimalPoint);
  const named = isHeader(header, rows) ? { named: true as const } : {};
  const names = distinctNames(header);
  const columns = withKeysInCells(names, rows, maxColumns);
  return {
    kind: 'csv',
    delimiter,
    ...columns,
    linesAboveHeader,
    ...(timeZone === undefined ? {} : { timeZone }),
    decimalComma,
    ...named,
    ...repetitions(header, names),
  };
}

/**
 * Whether the point in a number can't be a thousands separator: those have three digits after them and no leading 0.
 */
function hasDecimalPoint(cell: string): boolean {
  return /^-?(\d+\.(\d{1,2}|\d{4,})|0\.\d+)$/.test(cell.trim());
}

type Above = { lines: number; below: string; separator: string | undefined; timeZone: string | undefined };

/**
 * The part above the header: lines without text (some spreadsheets write only separators), the line that tells Excel
 * the separator, and comments.
 */
function splitAbove(text: string): Above {
  const above = /^(?:[\s,;|"]*\n)?(?:"?sep=(.)"?\r?\n)?(?:[\s,;|"]*\n)?/i.exec(text);
  const [length, separator] = [above?.[0].length ?? 0, above?.[1]];
  const comments = commentsAbove(text.slice(length), separator);
  const end = length + comments.length;
  const timeZone = TIME_ZONE.exec(comments)?.[1];
  return { lines: text.slice(0, end).split('\n').length - 1, below: text.slice(end), separator, timeZone };
}

/** A time zone in a comment: `# timezone: America/Los_Angeles`. */
const TIME_ZONE = /^#\s*time[ _-]?zone\s*[:=]\s*([A-Za-z][\w+-]*(?:\/[\w+-]+)*)/im;

/** The lines at the beginning that start with `#` and have fewer cells than what follows, so that none is the header. */
function commentsAbove(text: string, separator: string | undefined): string {
  const lines = /^(?:#[^\n]*\n|[^\S\n]*\n)*/.exec(text)?.[0].match(/[^\n]*\n/g) ?? [];
  const [below = ''] = text.slice(lines.join('').length).split('\n', 1);
  const delimiter = separator ?? delimiterOf(below);
  const header = lines.findIndex((line) => line.trim() !== '' && cellsIn(line, delimiter) >= cellsIn(below, delimiter));
  return lines.slice(0, header === -1 ? undefined : header).join('');
}

function cellsIn(line: string, delimiter: string): number {
  return Papa.parse<string[]>(line, { delimiter, preview: 1 }).data[0]?.length ?? 0;
}

/**
 * The separator that gives the most header columns. The rows don't decide, because prompts in them contain many
 * separators.
 */
function delimiterOf(header: string): string {
  const columns = (delimiter: string) => cellsIn(header, delimiter);
  return [',', ';', '\t', '|'].reduce((best, delimiter) => (columns(delimiter) > columns(best) ? delimiter : best));
}

/** A number, a date or a boolean is data. An empty name may be an index column. */
function looksLikeValue(cell: string): boolean {
  const text = cell.trim();
  return (
    text !== '' &&
    (/^[-+]?[\d.,]+([eE][-+]?\d+)?$/.test(text) || /^\d{4}-\d{2}-\d{2}/.test(text) || /^(true|false)$/i.test(text))
  );
}

/**
 * Whether the rows prove that a header is one: a column has only values below its name, and no name occurs again in its
 * own column, which happens when the header is part of a row. A cut row has fewer cells than the others.
 */
function isHeader(header: readonly string[], rows: readonly string[][]): boolean {
  const names = header.map((name) => name.trim());
  const below = rows.filter((row) => row.some((cell, index) => cell.trim() !== names[index]));
  const cellsOf = (index: number) => below.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
  const isTyped = (name: string, index: number) =>
    name !== '' && cellsOf(index).length > 0 && cellsOf(index).every(looksLikeValue);
  const isData = (name: string, index: number) => name !== '' && cellsOf(index).includes(name);
  return below.every((row) => row.length <= names.length) && names.some(isTyped) && !names.some(isData);
}

/** The columns whose names are equal after `plainName`, by the first of them. */
function repetitions(header: readonly string[], columns: readonly string[]): { repeated?: Record<string, string[]> } {
  const byName = new Map<string, string[]>();
  for (const [index, cell] of header.entries()) {
    const name = plainName(cell);
    const column = columns[index];
    if (name !== '' && column !== undefined) byName.set(name, [...(byName.get(name) ?? []), column]);
  }
  const several = [...byName.values()].filter(({ length }) => length > 1);
  if (several.length === 0) return {};
  return { repeated: Object.fromEntries(several.map(([first = '', ...others]) => [first, others])) };
}

/** Names that an engine can distinguish: SQL ignores case and ends at a zero byte. */
function distinctNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const given = cell.replaceAll('\0', '').trim() || `column ${index + 1}`;
    let name = given;
    for (let times = 2; taken.has(name.toLowerCase()); times += 1) name = `${given} (${times})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
