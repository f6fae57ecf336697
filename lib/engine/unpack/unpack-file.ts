import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { type FileKind, fileKind, KIND_BYTES, unreadableKind } from '../../logs/files/file-kind';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { DamagedData, decompress } from '../files/decompress';
import type { PlainFile } from '../files/plain-file';
import { readHead } from '../files/read-head';
import { zipMembers } from '../files/zip-members';
import { LIMITS } from '../limits/limits';
import { UnpackBudget } from '../limits/unpack-budget';
import { sheetToCsv } from '../sheet/sheet-to-csv';
import { copyAsUtf8 } from './copy-as-utf8';
import { layoutOf, plainText } from './plain-text';
import { TextCheck } from './text-check';

/** `found`: it is from a folder and was not named, so it may not be a log. */
export type InputFile = { name: string; path: string; found?: true };
/** Options of unpacking: the wanted sheet of a workbook. */
export type UnpackSettings = { sheet?: string | undefined };
/** A skipped file that is not a log, and why. */
export type PassedOver = { name: string; says: string };
type OnProgress = (bytesRead: number, lines: number) => void;

/**
 * Unpacks a file into `directory`, layer by layer, until each file in it is plain text within the limits or Parquet.
 * The content decides what a file is. Whole lines before a cut in packed data are kept. Unreadable files in an archive are
 * skipped, unless all are unreadable. Throws UnreadableFile with the file, the line and what to do.
 */
export async function unpackFile(
  file: InputFile,
  directory: string,
  onProgress: OnProgress,
  settings: UnpackSettings,
): Promise<{ files: PlainFile[]; passedOver: PassedOver[] }> {
  const { size } = await stat(file.path);
  const unpacking = new Unpacking(file, size, directory, onProgress, settings);
  const files = await unpacking.unpack(file, 0);
  const { passedOver } = unpacking;
  const [first] = passedOver;
  if (files.length === 0) {
    throw new UnreadableFile(first ? first.says : `${file.name} holds no files. Export the log again.`);
  }
  // A packed file counts as one file of the user, so its bytes count once, with the first file in it.
  return { files: files.map((plain, index) => ({ ...plain, bytes: index === 0 ? size : 0 })), passedOver };
}

class Unpacking {
  readonly passedOver: PassedOver[] = [];
  private readonly budget: UnpackBudget;

  constructor(
    given: InputFile,
    private readonly size: number,
    private readonly directory: string,
    private readonly onProgress: OnProgress,
    private readonly settings: UnpackSettings,
  ) {
    this.budget = new UnpackBudget(given.name, size);
  }

  async unpack(file: InputFile, layer: number): Promise<PlainFile[]> {
    const kind = fileKind(await readHead(file.path, KIND_BYTES));
    const refusal = unreadableKind(kind);
    if (refusal !== null) throw new UnreadableFile(`${file.name} ${refusal}`);
    if (layer > LIMITS.layers) {
      throw new UnreadableFile(`${file.name} is packed more than ${LIMITS.layers} times. Unpack it yourself.`);
    }
    switch (kind) {
      case 'gzip':
      case 'zstd':
        return this.inflate(file, kind, layer);
      case 'zip':
        return (await this.sheet(file)) ?? this.members(file, layer);
      case 'utf-16le':
      case 'utf-16be': {
        const utf8 = this.newFile('utf8');
        await copyAsUtf8(file.path, utf8, kind);
        return [await this.text({ name: file.name, path: utf8 })];
      }
      case 'parquet':
        return [plainFile(file, { content: 'parquet' })];
      default:
        return [await this.text(file)];
    }
  }

  /** Reads text once to check it. */
  private async text(file: InputFile): Promise<PlainFile> {
    const check = new TextCheck();
    let bytes = 0;
    for await (const chunk of createReadStream(file.path, { highWaterMark: await readSize(file.path) })) {
      bytes += (chunk as Buffer).length;
      check.feed(chunk as Buffer);
      this.onProgress(Math.min(bytes, this.size), check.lines);
    }
    return this.checkedText(file, check, false);
  }

  private async checkedText(given: InputFile, check: TextCheck, cutOff: boolean): Promise<PlainFile> {
    const notUtf8 = check.notUtf8(cutOff);
    const toPlain = (path: string) =>
      plainText(
        { name: given.name, path, check, isFed: path === given.path, cutOff },
        this.directory,
        (bytes, records) => this.onProgress(Math.min(bytes, this.size), records),
      );
    if (notUtf8 === null) return toPlain(given.path);
    const utf8 = this.newFile('utf8');
    await copyAsUtf8(given.path, utf8, notUtf8);
    return { ...(await toPlain(utf8)), notUtf8 };
  }

  private async inflate(file: InputFile, kind: 'gzip' | 'zstd', layer: number): Promise<PlainFile[]> {
    const inner = { name: file.name, path: this.newFile('plain') };
    const source = createReadStream(file.path, { highWaterMark: await readSize(file.path) });
    const output = createWriteStream(inner.path, { mode: 0o600 });
    const check = new TextCheck();
    let innerKind: FileKind | null = null;
    let bytes = 0;
    let lastNewline = 0;
    let cutOff = false;
    try {
      for await (const piece of decompress(kind, source)) {
        innerKind ??= fileKind(piece.subarray(0, KIND_BYTES));
        const newline = piece.lastIndexOf(0x0a);
        if (newline !== -1) lastNewline = bytes + newline + 1;
        bytes += piece.length;
        this.budget.spend(piece.length);
        if (innerKind === 'text') check.feed(piece);
        if (!output.write(piece)) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
        this.onProgress(Math.min(source.bytesRead, this.size), check.lines);
      }
    } catch (error) {
      if (!(error instanceof DamagedData)) throw error;
      cutOff = true;
    } finally {
      source.destroy();
      await new Promise<void>((resolve) => output.end(() => resolve()));
    }
    if (bytes === 0 || (cutOff && innerKind !== 'text')) throw damaged(file.name, kind, cutOff);
    if (innerKind !== 'text') return this.unpack(inner, layer + 1);
    if (cutOff && (await layoutOf(inner.path)) !== 'documents') {
      if (lastNewline === 0) throw damaged(file.name, kind, cutOff);
      await truncate(inner.path, lastNewline);
    }
    return [await this.checkedText(inner, check, cutOff)];
  }

  /** The table of a workbook. Null for any other archive. */
  private async sheet(file: InputFile): Promise<PlainFile[] | null> {
    const csv = { name: file.name, path: this.newFile('csv') };
    const made = await sheetToCsv(file, this.directory, csv.path, this.budget, this.settings);
    if (made === null) return null;
    const { table, cut, rowOfLine } = made;
    const plain = await this.text(csv);
    const origin = (line: number) => ({ file: file.name, line: rowOfLine(line) });
    return [{ ...plain, origin, table, ...(cut.length > 0 ? { cut } : {}) }];
  }

  private async members(file: InputFile, layer: number): Promise<PlainFile[]> {
    const found: PlainFile[] = [];
    for await (const { name, stream } of zipMembers(file.name, file.path)) {
      const member = { name, path: this.newFile('member') };
      await this.extract(file.name, stream, member.path);
      if ((await stat(member.path)).size === 0) continue;
      try {
        found.push(...(await this.unpack(member, layer + 1)));
      } catch (error) {
        if (!(error instanceof UnreadableFile) || error.because === 'mapping') throw error;
        this.passedOver.push({ name, says: error.message });
      }
    }
    return found;
  }

  private async extract(archive: string, stream: AsyncIterable<Buffer>, target: string): Promise<void> {
    const output = createWriteStream(target, { mode: 0o600 });
    try {
      for await (const chunk of stream) {
        this.budget.spend(chunk.length);
        if (!output.write(chunk)) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
      }
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw damaged(archive, 'zip', true);
    } finally {
      await new Promise<void>((resolve) => output.end(() => resolve()));
    }
  }

  private newFile(extension: string): string {
    return path.join(this.directory, `${randomUUID()}.${extension}`);
  }
}

/** Bytes to read at a time. A folder may hold thousands of small files. */
async function readSize(file: string): Promise<number> {
  return Math.max(1, Math.min((await stat(file)).size, 1 << 20));
}

function plainFile({ name, path }: InputFile, rest: Partial<PlainFile>): PlainFile {
  return { name, path, content: 'text', bytes: 0, lines: 0, truncatedAfterLine: null, ...rest };
}

function damaged(name: string, kind: 'gzip' | 'zstd' | 'zip', cutOff: boolean): UnreadableFile {
  return new UnreadableFile(
    `${name}, line 1: the ${kind} data is ${cutOff ? 'cut off or damaged' : 'empty'}. Copy or export the file again.`,
  );
}
