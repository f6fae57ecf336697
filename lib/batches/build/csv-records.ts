import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { BatchProblem } from '../batch-problem';
import { fileBytes } from './file-bytes';
import type { InputRecord, RecordStream } from './input-record';

const ROWS_AT_ONCE = 2_000;

/** The rows of a CSV file by the names of its first row, some at a time. `line` is the one on which a row starts in the file. Throws BatchProblem. */
export function csvRecords(path: string, name: string): RecordStream {
  const { chunks, tally } = fileBytes(path, name);
  return { records: rowsIn(chunks, name), tally };
}

async function* rowsIn(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<readonly InputRecord[]> {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT);
  const source = Readable.from(texts(chunks, name));
  source.on('error', (error) => parser.destroy(error));
  let names: string[] | null = null;
  let next = 1;
  let rows: InputRecord[] = [];
  for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
    const line = next;
    next += linesOf(cells);
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (names === null) {
      names = cells.map((cell) => cell.trim());
      const repeated = names.find((one, index) => names?.indexOf(one) !== index);
      if (repeated !== undefined)
        throw new BatchProblem('wrong-request', `${name} has two columns of the same name.`, 'Rename one.');
      continue;
    }
    rows.push(rowOf(names, cells, line));
    if (rows.length === ROWS_AT_ONCE) {
      yield rows;
      rows = [];
    }
  }
  yield rows;
}

/** The lines that a row takes: its cells may have line ends of their own. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(LINE_END)?.length ?? 0;
  }
  return lines;
}

const LINE_END = /\r\n|\r|\n/g;

function rowOf(names: readonly string[], cells: readonly string[], line: number): InputRecord {
  if (cells.length !== names.length) {
    const says = `It has ${cells.length} cells, and the first row has ${names.length}.`;
    const remedy = 'Give it a cell for each column, in quotes where it holds a comma.';
    return { line, fault: { reason: 'malformed-row', says, remedy } };
  }
  return { line, fields: Object.fromEntries(names.map((name, index) => [name, cells[index]])) };
}

/** Text decoded across chunks, since a character may lie in two of them. */
async function* texts(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BatchProblem('wrong-request', `${name} is not UTF-8.`, 'Save it as UTF-8.');
  }
}
