import { LIMITS } from '../limits/limits';

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;

/** The place of the next byte in a field. As in DuckDB, a quote opens a value only at the start of a field or after one space. */
const FIELD_START = 0;
const AFTER_ONE_SPACE = 1;
const UNQUOTED = 2;
const QUOTED = 3;
const AFTER_QUOTE = 4;
const AFTER_CLOSED = 5;

/** `start` and `end` are byte offsets, the newline included; `line` counts from 1; `quotedNewlines` are those inside its values. */
export type CsvRecord = {
  start: number;
  end: number;
  line: number;
  fields: number;
  blank: boolean;
  quotedNewlines: number;
};

/**
 * Splits the bytes of a CSV file, fed in chunks, into records. It stops at a quote that is never closed or that is followed by
 * text. Then `start` is the start of that record, and `at` is how far it was read.
 */
export class CsvRecords {
  start: number;
  at: number;
  private state = FIELD_START;
  private fields = 1;
  private quotedNewlines = 0;
  private line = 1;
  private readonly delimiter: number;

  /** `at`: the position of the first byte in the file. */
  constructor(delimiter: string, at = 0) {
    this.delimiter = delimiter.charCodeAt(0);
    this.start = at;
    this.at = at;
  }

  /** The columns of the current record, up to `at`. */
  get fieldsSoFar(): number {
    return this.fields;
  }

  /** False when a quote is broken. */
  feed(chunk: Uint8Array, onRecord: (record: CsvRecord) => void): boolean {
    const { delimiter } = this;
    const base = this.at;
    let { state } = this;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index];
      if (state === QUOTED) {
        if (byte === QUOTE) state = AFTER_QUOTE;
        else if (byte === NEWLINE) {
          this.quotedNewlines += 1;
          if (base + index - this.start > LIMITS.lineBytes) return this.stop(base + index);
        }
      } else if (byte === delimiter) {
        state = FIELD_START;
        this.fields += 1;
      } else if (byte === NEWLINE) {
        this.end(base + index + 1, this.fields === 1 && state === FIELD_START, onRecord);
        state = FIELD_START;
      } else if (byte === CARRIAGE_RETURN) {
        if (state === AFTER_QUOTE) state = AFTER_CLOSED;
      } else if (state === AFTER_QUOTE || state === AFTER_CLOSED) {
        if (byte === QUOTE && state === AFTER_QUOTE) state = QUOTED;
        else if (byte === SPACE) state = AFTER_CLOSED;
        else return this.stop(base + index);
      } else if (state !== UNQUOTED) {
        if (byte === QUOTE) state = QUOTED;
        else state = byte === SPACE && state === FIELD_START ? AFTER_ONE_SPACE : UNQUOTED;
      }
    }
    this.at = base + chunk.length;
    this.state = state;
    return true;
  }

  /** Call after the last chunk: a last record without a newline is a record too. False when its quote is never closed. */
  finish(onRecord: (record: CsvRecord) => void): boolean {
    if (this.state === QUOTED) return false;
    if (this.at > this.start) this.end(this.at, this.fields === 1 && this.state === FIELD_START, onRecord);
    return true;
  }

  private stop(at: number): false {
    this.at = at;
    return false;
  }

  private end(end: number, blank: boolean, onRecord: (record: CsvRecord) => void): void {
    const { start, line, fields, quotedNewlines } = this;
    onRecord({ start, end, line, fields, blank, quotedNewlines });
    this.start = end;
    this.line += quotedNewlines + 1;
    this.fields = 1;
    this.quotedNewlines = 0;
  }
}
