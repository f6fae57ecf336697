import { createReadStream } from 'node:fs';
import type { FileShape } from '../logs/file-shape';

const NEWLINE = 0x0a;
const QUOTE = 0x22;

/**
 * Finds the physical lines of a few records by reading a file once more. Only files with rejected records pay for it,
 * and only up to the last line that is shown.
 */
export class LineLocator {
  private readonly skipped: Set<number>;

  /** `rejectedOffsets`: where records start that the engine did not number, because they lack the header's shape. */
  constructor(
    private readonly path: string,
    private readonly shape: FileShape,
    rejectedOffsets: readonly number[],
    private readonly header: boolean,
  ) {
    this.skipped = new Set(rejectedOffsets);
  }

  /** Line numbers, from 1, of the records at these positions (from 0) among the numbered records. */
  async linesOfRecords(positions: readonly number[]): Promise<number[]> {
    if (positions.length === 0) return [];
    if (this.shape.kind === 'jsonl') return positions.map((position) => position + 1);
    const wanted = new Set(positions);
    const last = Math.max(...positions);
    const lines: number[] = [];
    let position = this.header ? -1 : 0;
    for await (const record of this.records()) {
      if (record.blank || this.skipped.has(record.offset)) continue;
      if (wanted.has(position)) lines.push(record.line);
      if (position >= last) break;
      position += 1;
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

  /**
   * Where the line at this offset ends, when a quote that it opens is never closed, so that the engine took the rest of
   * the file for one value; else null.
   */
  async endOfLineIfUnclosed(offset: number): Promise<number | null> {
    let quoted = false;
    let at = offset;
    let lineEnd: number | null = null;
    for await (const chunk of createReadStream(this.path, { start: offset })) {
      for (const byte of chunk as Buffer) {
        at += 1;
        if (byte === QUOTE) quoted = !quoted;
        else if (byte === NEWLINE) {
          lineEnd ??= at;
          if (!quoted) return null;
        }
      }
    }
    return quoted ? lineEnd : null;
  }

  /** Records of a CSV file with the line and byte offset at which each starts. A quote toggles, so a doubled one changes nothing. */
  private async *records(): AsyncGenerator<{ line: number; offset: number; blank: boolean }> {
    let quoted = false;
    let line = 1;
    let at = 0;
    let start = { line, offset: 0 };
    let blank = true;
    for await (const chunk of createReadStream(this.path)) {
      for (const byte of chunk as Buffer) {
        at += 1;
        if (byte === QUOTE) quoted = !quoted;
        if (byte === NEWLINE) line += 1;
        if (byte === NEWLINE && !quoted) {
          yield { ...start, blank };
          start = { line, offset: at };
          blank = true;
        } else if (byte !== 0x0d) blank = false;
        // A record that lacks the header's shape ends with its line, whatever its quotes say.
        if (byte === NEWLINE && quoted && this.skipped.has(start.offset)) {
          quoted = false;
          yield { ...start, blank: false };
          start = { line, offset: at };
          blank = true;
        }
      }
    }
    if (!blank) yield { ...start, blank };
  }
}
