import { createReadStream } from 'node:fs';
import type { FileShape } from '../logs/file-shape';
import { type CsvRecord, CsvRecords } from './csv-records';

const NEWLINE = 0x0a;

/**
 * Finds the physical lines of a few records by reading a file once more. Only files with rejected records pay for it,
 * and only up to the last line that is shown. The quotes of a CSV file must be whole (broken-quotes).
 */
export class LineLocator {
  private readonly skipped: Set<number>;

  /** `rejectedOffsets`: where records start that the engine did not number, because they lack the header's shape. */
  constructor(
    private readonly path: string,
    private readonly shape: FileShape,
    rejectedOffsets: readonly number[],
  ) {
    this.skipped = new Set(rejectedOffsets);
  }

  /** Line numbers, from 1, of the records at these positions (from 0) among the numbered records. */
  async linesOfRecords(positions: readonly number[]): Promise<number[]> {
    if (positions.length === 0) return [];
    if (this.shape.kind === 'jsonl' && this.skipped.size === 0) return positions.map((position) => position + 1);
    const wanted = new Set(positions);
    const last = Math.max(...positions);
    const lines: number[] = [];
    let position = this.shape.kind === 'csv' ? -1 : 0;
    for await (const records of this.shape.kind === 'csv'
      ? this.csvRecords(this.shape.delimiter)
      : this.physicalLines()) {
      for (const { start, line, blank } of records) {
        if (this.skipped.has(start) || (blank && !this.numbersBlankLines) || line <= this.linesAboveHeader) continue;
        if (wanted.has(position)) lines.push(line);
        position += 1;
      }
      if (position > last) break;
    }
    return lines;
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

  /** The engine yields a row for a blank line when a row has one column only. */
  private get numbersBlankLines(): boolean {
    return this.shape.kind === 'jsonl' || this.shape.columns.length === 1;
  }

  private get linesAboveHeader(): number {
    return this.shape.kind === 'csv' ? this.shape.linesAboveHeader : 0;
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
