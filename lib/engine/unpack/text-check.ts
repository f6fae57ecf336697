import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { TextEncoding } from '../../logs/files/text-encoding';
import { jsonLayout } from '../../logs/json/json-layout';
import { type BadLine, LineCheck } from './line-check';
import { copyWithNewlines, LineEnds } from './line-ends';
import { Utf8Check } from './utf8-check';

/** Checks text, fed in chunks, for what the real parser must not see. JSON documents are left to their own splitter. */
export class TextCheck {
  private readonly lineEnds = new LineEnds();
  private readonly utf8 = new Utf8Check();
  private readonly lineCheck = new LineCheck();
  /** False where the text began like a JSON document, whose only line may be all of it. */
  sawLines = true;
  private hasBegun = false;

  /** `isLines`: it is known that the text is no document. */
  constructor(private readonly isLines = false) {}

  get lines(): number {
    return this.lineCheck.lines;
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

  /** What the text is written in where that is not UTF-8 throughout, else null. Of a text that is cut off the last character may lack its end. */
  notUtf8(cutOff: boolean): TextEncoding | null {
    if (!cutOff) this.utf8.finish();
    return this.utf8.notUtf8;
  }

  /** The engine stops at a file that mixes kinds of line ends, so such a file is copied with one kind. */
  async withEvenLineEnds(file: string, directory: string): Promise<string> {
    const flaw = this.lineEnds.flaw(this.newlines);
    if (flaw === 'none') return file;
    const even = path.join(directory, `${randomUUID()}.lines`);
    await copyWithNewlines(file, even, flaw);
    return even;
  }

  /** Lines that are too long or too deep. The last one of a text that is cut off is left out with what follows it. Call it once. */
  badLines(cutOff: boolean): readonly BadLine[] {
    if (!cutOff) this.lineCheck.finish();
    return this.lineCheck.bad;
  }
}
