import { createReadStream } from 'node:fs';
import { type FileShape, headerOf } from '../../logs/files/file-shape';
import { type CsvRecord, CsvRecords } from './csv-records';

const NEWLINE = 0x0a;

/**
 * Finds the physical lines of a few records by reading a file again. Only files with rejected records need this, and only up to
 * the last line that is shown. The quotes of a CSV file must be whole (broken-quotes).
 */
export class LineLocator {
  private readonly skipped: Set<number>;

  /** `rejectedOffsets`: the starts of records that the engine did not number, because their columns differ from the header. */
  constructor(
    private readonly path: string,
    private readonly shape: FileShape,
    rejectedOffsets: readonly number[],
  ) {
    this.skipped = new Set(rejectedOffsets);
  }

  /** Line numbers, from 1, of the records at these positions (from 0, ascending) among the numbered records. */
  async linesOfRecords(positions: readonly number[]): Promise<number[]> {
    const lineAt = this.inOrder();
    const lines: number[] = [];
    for (const position of positions) {
      const line = await lineAt(position);
      if (line !== null) lines.push(line);
    }
    return lines;
  }

  /** The line of one record after the other. Positions must ascend. Null where the file has no such record. */
  inOrder(): (position: number) => Promise<number | null> {
    if (this.shape.kind === 'jsonl' && this.skipped.size === 0) return async (position) => position + 1;
    const records = this.numberedRecords();
    let lines: number[] = [];
    let before = 0;
    return async (position) => {
      while (position >= before + lines.length) {
        const next = await records.next();
        if (next.done) return null;
        before += lines.length;
        lines = next.value;
      }
      return lines[position - before] ?? null;
    };
  }

  /** Line numbers, from 1, at these byte offsets, which must ascend. */
  async linesOfOffsets(offsets: readonly number[]): Promise<number[]> {
    const lines: number[] = [];
    let line = 1;
    let at = 0;
    for await (const chunk of createReadStream(this.path)) {
      const piece = chunk as Buffer;
      let from = 0;
      while (lines.length < offsets.length) {
        const wanted = (offsets[lines.length] ?? 0) - at;
        const newline = piece.indexOf(NEWLINE, from);
        if (newline === -1 ? wanted >= piece.length : newline < wanted) {
          if (newline === -1) break;
          line += 1;
          from = newline + 1;
        } else lines.push(line);
      }
      at += piece.length;
      if (lines.length === offsets.length) break;
    }
    return lines;
  }

  /** The engine returns a row for a blank line only if rows have one column. */
  private get numbersBlankLines(): boolean {
    return this.shape.kind === 'jsonl' || (this.shape.kind === 'csv' && headerOf(this.shape).length === 1);
  }

  private get linesAboveHeader(): number {
    return this.shape.kind === 'csv' ? this.shape.linesAboveHeader : 0;
  }

  /** The lines of the numbered records, a batch at a time. */
  private async *numberedRecords(): AsyncGenerator<number[]> {
    let header = this.shape.kind === 'csv';
    for await (const records of this.shape.kind === 'csv'
      ? this.csvRecords(this.shape.delimiter)
      : this.physicalLines()) {
      const lines = records
        .filter(
          ({ start, line, blank }) =>
            !this.skipped.has(start) && !(blank && !this.numbersBlankLines) && line > this.linesAboveHeader,
        )
        .map(({ line }) => line);
      if (header && lines.length > 0) {
        lines.shift();
        header = false;
      }
      yield lines;
    }
  }

  private async *csvRecords(delimiter: string): AsyncGenerator<CsvRecord[]> {
    const splitter = new CsvRecords(delimiter);
    for await (const chunk of createReadStream(this.path)) {
      const records: CsvRecord[] = [];
      splitter.feed(chunk as Buffer, (record) => records.push(record));
      yield records;
    }
    const rest: CsvRecord[] = [];
    splitter.finish((record) => rest.push(record));
    yield rest;
  }

  private async *physicalLines(): AsyncGenerator<Pick<CsvRecord, 'start' | 'line' | 'blank'>[]> {
    let line = 1;
    let start = 0;
    let at = 0;
    for await (const chunk of createReadStream(this.path)) {
      const piece = chunk as Buffer;
      const lines: Pick<CsvRecord, 'start' | 'line' | 'blank'>[] = [];
      for (let newline = piece.indexOf(NEWLINE); newline !== -1; newline = piece.indexOf(NEWLINE, newline + 1)) {
        lines.push({ start, line, blank: false });
        line += 1;
        start = at + newline + 1;
      }
      at += piece.length;
      yield lines;
    }
    if (at > start) yield [{ start, line, blank: false }];
  }
}
