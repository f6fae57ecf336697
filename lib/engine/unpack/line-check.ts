import type { RejectReason } from '../../logs/reject-reasons';
import { LIMITS } from '../limits/limits';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENERS = [0x7b, 0x5b];

/** A line that is unsafe for the parser: its bytes with its line end, its number from 1, and why. */
export type BadLine = { start: number; end: number; line: number; reason: RejectReason & ('too-long' | 'too-deep') };

/**
 * Checks every line of a file, fed in chunks, before the parser reads it: no line too long, no JSON too deep. Only lines with more
 * opening brackets than allowed levels are checked byte by byte.
 */
export class LineCheck {
  newlines = 0;
  /** Bytes of the longest line, without its end. */
  longest = 0;
  /** The lines found so far. Call `finish` after the last chunk. */
  readonly bad: BadLine[] = [];
  private at = 0;
  private lineBytes = 0;
  private tooDeep = false;
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** The next opening bracket of each kind in the chunk, from the current line on. */
  private nextOpeners: number[] = [];

  feed(chunk: Uint8Array): void {
    let start = 0;
    this.nextOpeners = OPENERS.map(() => -1);
    while (start < chunk.length) {
      const end = chunk.indexOf(NEWLINE, start);
      const stop = end === -1 ? chunk.length : end;
      this.lineBytes += stop - start;
      if (this.lineBytes > this.longest) this.longest = this.lineBytes;
      if (!this.isBad) this.checkDepth(chunk, start, stop, end !== -1);
      if (end === -1) break;
      this.endLine(this.at + end + 1);
      start = end + 1;
    }
    this.at += chunk.length;
  }

  /** Call after the last chunk. A last line without a newline is checked too. */
  finish(): void {
    if (this.isBad) this.note(this.at - this.lineBytes, this.at);
  }

  /** The lines so far, including a last one without a newline. */
  get lines(): number {
    return this.newlines + (this.lineBytes > 0 ? 1 : 0);
  }

  private get isBad(): boolean {
    return this.tooDeep || this.lineBytes > LIMITS.lineBytes;
  }

  private note(start: number, end: number): void {
    const reason = this.lineBytes > LIMITS.lineBytes ? 'too-long' : 'too-deep';
    this.bad.push({ start, end, line: this.newlines + 1, reason });
  }

  private endLine(end: number): void {
    if (this.isBad) this.note(end - 1 - this.lineBytes, end);
    this.newlines += 1;
    this.lineBytes = 0;
    this.tooDeep = false;
    this.depth = 0;
    this.inString = false;
    this.escaped = false;
  }

  private checkDepth(chunk: Uint8Array, start: number, stop: number, lineEnds: boolean): void {
    const whole = lineEnds && this.lineBytes === stop - start;
    if (whole && (this.lineBytes < 2 * LIMITS.jsonDepth || !this.mayBeTooDeep(chunk, start, stop))) return;
    for (let index = start; index < stop; index += 1) {
      const byte = chunk[index];
      if (this.escaped) this.escaped = false;
      else if (this.inString) {
        if (byte === BACKSLASH) this.escaped = true;
        else if (byte === QUOTE) this.inString = false;
      } else if (byte === QUOTE) this.inString = true;
      else if (byte === 0x7b || byte === 0x5b) {
        this.depth += 1;
        if (this.depth > LIMITS.jsonDepth) {
          this.tooDeep = true;
          return;
        }
      } else if (byte === 0x7d || byte === 0x5d) this.depth -= 1;
    }
  }

  /** Searched once per chunk, because a search from a line without brackets would read all lines after it. */
  private mayBeTooDeep(chunk: Uint8Array, start: number, stop: number): boolean {
    let openers = 0;
    for (const [kind, byte] of OPENERS.entries()) {
      let at = this.nextOpeners[kind] ?? -1;
      if (at < start) at = indexFrom(chunk, byte, start);
      for (; at < stop && openers <= LIMITS.jsonDepth; at = indexFrom(chunk, byte, at + 1)) openers += 1;
      this.nextOpeners[kind] = at;
    }
    return openers > LIMITS.jsonDepth;
  }
}

/** The place of a byte in a chunk, or the length of the chunk. */
function indexFrom(chunk: Uint8Array, byte: number, from: number): number {
  const at = chunk.indexOf(byte, from);
  return at === -1 ? chunk.length : at;
}
