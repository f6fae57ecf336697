import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type JsonLayout, jsonLayout } from '../logs/json-layout';
import type { TextEncoding } from '../logs/text-encoding';
import { UnreadableFile } from '../logs/unreadable-file';
import { LineCheck } from './line-check';
import { copyWithNewlines, LineEnds } from './line-ends';
import { Utf8Check } from './utf8-check';

/** Checks text, fed in chunks, for what the real parser must not see. JSON documents are left to their own splitter. */
export class TextCheck {
  private readonly lineEnds = new LineEnds();
  private readonly utf8 = new Utf8Check();
  private lineCheck: LineCheck | null = null;
  private layout: JsonLayout | null = null;

  constructor(private readonly name: string) {}

  get lines(): number {
    return this.lineCheck?.lines ?? 0;
  }

  /** Throws UnreadableFile as soon as it is sure that a line is too long or too deep. */
  feed(chunk: Uint8Array): void {
    if (this.lineCheck === null) {
      this.layout = jsonLayout(chunk);
      this.lineCheck = new LineCheck(this.layout !== null);
    }
    this.utf8.feed(chunk);
    if (this.layout === 'documents') return;
    this.lineCheck.feed(chunk);
    this.lineEnds.feed(chunk);
    if (this.layout !== 'unknown') this.throwProblem();
  }

  /** Lines that end in a newline. */
  get newlines(): number {
    return this.lineCheck?.newlines ?? 0;
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

  /** Throws UnreadableFile for a line that is too long or too deep; call it once it is known that these are lines. */
  throwProblem(): void {
    const problem = this.lineCheck?.problem;
    if (!problem) return;
    throw new UnreadableFile(
      `${this.name}, line ${problem.line}: ${problem.says}. Split or remove that line and try again.`,
    );
  }
}
