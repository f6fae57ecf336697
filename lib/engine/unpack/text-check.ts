import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { TextEncoding } from '../../logs/files/text-encoding';
import { jsonLayout } from '../../logs/json/json-layout';
import { type BadLine, LineCheck } from './line-check';
import { copyWithNewlines, LineEnds } from './line-ends';
import { Utf8Check } from './utf8-check';

/** Checks text, fed in chunks, for content that is unsafe for the parser. JSON documents are left to their own splitter. */
export class TextCheck {
  private readonly lineEnds = new LineEnds();
  private readonly utf8 = new Utf8Check();
  private readonly lineCheck = new LineCheck();
  /** False where the text starts like a JSON document, which may be a single line. */
  sawLines = true;
  private hasBegun = false;

  /** `isLines`: the text is known not to be a JSON document. */
  constructor(private readonly isLines = false) {}

  get lines(): number {
    return this.lineCheck.lines;
  }

  /** Bytes of the longest line, without its end. */
  get longestLine(): number {
    return this.lineCheck.longest;
  }

  feed(chunk: Uint8Array): void {
    if (!this.hasBegun) this.sawLines = this.isLines || jsonLayout(chunk) !== 'documents';
    this.hasBegun = true;
    this.utf8.feed(chunk);
    if (!this.sawLines) return;
    this.lineCheck.feed(chunk);
    this.lineEnds.feed(chunk);
  }

  /** Lines that end in a newline. */
  get newlines(): number {
    return this.lineCheck.newlines;
  }

  /** The encoding of the text where it is not all UTF-8, else null. The last character of a cut text may be incomplete. */
  notUtf8(cutOff: boolean): TextEncoding | null {
    if (!cutOff) this.utf8.finish();
    return this.utf8.notUtf8;
  }

  /** The engine stops at mixed line ends, so such a file is copied with one kind. */
  async withEvenLineEnds(file: string, directory: string): Promise<string> {
    const flaw = this.lineEnds.flaw(this.newlines);
    if (flaw === 'none') return file;
    const even = path.join(directory, `${randomUUID()}.lines`);
    await copyWithNewlines(file, even, flaw);
    return even;
  }

  /** Lines that are too long or too deep. The last line of a cut text is left out with the rest. Call it once. */
  badLines(cutOff: boolean): readonly BadLine[] {
    if (!cutOff) this.lineCheck.finish();
    return this.lineCheck.bad;
  }
}
