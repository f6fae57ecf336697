import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileKind, unreadableKind } from '../logs/file-kind';
import { jsonArray } from '../logs/file-shape';
import { UnreadableFile } from '../logs/unreadable-file';
import { LIMITS } from './limits';
import { LineCheck } from './line-check';
import { copyWithNewlines, LineEnds } from './line-ends';
import { readHead } from './read-head';

export type InputFile = { name: string; path: string };

/** A plain text file that passed the checks. `truncatedAfterLine` is set when its gzip data ended too early. */
export type PlainFile = {
  name: string;
  path: string;
  /** Bytes as given, packed or not. */
  bytes: number;
  lines: number;
  truncatedAfterLine: number | null;
};

const KIND_BYTES = 4096;

/**
 * Makes sure that a file is text within the limits, unpacking gzip into `directory`. Whole lines before a cut-off in
 * the gzip data are kept. Throws UnreadableFile with the file, the line and what to do.
 */
export async function unpackFile(
  file: InputFile,
  directory: string,
  onProgress: (bytesRead: number, lines: number) => void,
): Promise<PlainFile> {
  const { size } = await stat(file.path);
  const head = await readHead(file.path, KIND_BYTES);
  const kind = fileKind(head);
  const refusal = unreadableKind(kind);
  if (refusal !== null) throw new UnreadableFile(`${file.name} ${refusal}`);
  if (kind === 'text') {
    const check = checkFor(file.name, head);
    const lineEnds = new LineEnds();
    await checkText(
      file.name,
      createReadStream(file.path, { highWaterMark: 1 << 20 }),
      check,
      lineEnds,
      size,
      onProgress,
    );
    const plain = await withEvenLineEnds(file.path, directory, lineEnds, check.newlines);
    return { name: file.name, path: plain, bytes: size, lines: check.lines, truncatedAfterLine: null };
  }
  return gunzipFile(file, size, directory, onProgress);
}

async function checkText(
  name: string,
  stream: Readable,
  check: LineCheck,
  lineEnds: LineEnds,
  limit: number,
  onProgress: (bytesRead: number, lines: number) => void,
): Promise<void> {
  let bytes = 0;
  for await (const chunk of stream) {
    const piece = chunk as Uint8Array;
    bytes += piece.length;
    check.feed(piece);
    lineEnds.feed(piece);
    throwLineProblem(name, check);
    onProgress(Math.min(bytes, limit), check.lines);
  }
}

function throwLineProblem(name: string, check: LineCheck): void {
  if (check.problem === null) return;
  throw new UnreadableFile(
    `${name}, line ${check.problem.line}: ${check.problem.says}. Split or remove that line and try again.`,
  );
}

async function gunzipFile(
  file: InputFile,
  packedBytes: number,
  directory: string,
  onProgress: (bytesRead: number, lines: number) => void,
): Promise<PlainFile> {
  const plain = path.join(directory, `${randomUUID()}.plain`);
  const source = createReadStream(file.path, { highWaterMark: 1 << 20 });
  const unpacked = source.pipe(createGunzip({ chunkSize: 1 << 18 }));
  source.on('error', (error) => unpacked.destroy(error));
  const output = createWriteStream(plain, { mode: 0o600 });
  const lineEnds = new LineEnds();
  let check: LineCheck | null = null;
  let bytes = 0;
  let lastNewline = 0;
  let cutOff = false;
  try {
    for await (const chunk of unpacked) {
      const piece = chunk as Buffer;
      check ??= checkFor(file.name, piece);
      const newline = piece.lastIndexOf(0x0a);
      if (newline !== -1) lastNewline = bytes + newline + 1;
      bytes += piece.length;
      refuseBomb(file.name, bytes, packedBytes);
      check.feed(piece);
      lineEnds.feed(piece);
      throwLineProblem(file.name, check);
      if (!output.write(piece)) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
      onProgress(source.bytesRead, check.lines);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (!isGzipDamage(error)) throw error;
    cutOff = true;
  } finally {
    source.destroy();
    await new Promise<void>((resolve) => output.end(() => resolve()));
  }
  if (check === null || (cutOff && lastNewline === 0)) {
    throw new UnreadableFile(
      `${file.name}, line 1: the gzip data is ${cutOff ? 'cut off or damaged' : 'empty'}. Copy or export the file again.`,
    );
  }
  if (cutOff) await truncate(plain, lastNewline);
  const lines = cutOff ? check.newlines : check.lines;
  const kind = fileKind(await readHead(plain, KIND_BYTES));
  if (kind !== 'text')
    throw new UnreadableFile(
      `${file.name}: the file inside the gzip ${unreadableKind(kind) ?? 'is packed a second time. Unpack it once.'}`,
    );
  const even = await withEvenLineEnds(plain, directory, lineEnds, check.newlines);
  return {
    name: file.name,
    path: even,
    bytes: packedBytes,
    lines,
    truncatedAfterLine: cutOff ? lines : null,
  };
}

function refuseBomb(name: string, unpackedBytes: number, packedBytes: number): void {
  if (unpackedBytes > LIMITS.unpackedBytes) {
    throw new UnreadableFile(
      `${name} unpacks to more than ${LIMITS.unpackedBytes / 2 ** 30} GiB. Split it into smaller files.`,
    );
  }
  if (unpackedBytes > 64 * 2 ** 20 && unpackedBytes > packedBytes * LIMITS.unpackRatio) {
    throw new UnreadableFile(
      `${name} unpacks to more than ${LIMITS.unpackRatio} times its size, as no real log does. Unpack it yourself if it is one.`,
    );
  }
}

function isGzipDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

/** The engine stops at a file that mixes kinds of line ends, so such a file is copied with one kind. */
async function withEvenLineEnds(
  file: string,
  directory: string,
  lineEnds: LineEnds,
  newlines: number,
): Promise<string> {
  const flaw = lineEnds.flaw(newlines);
  if (flaw === 'none') return file;
  const even = path.join(directory, `${randomUUID()}.lines`);
  await copyWithNewlines(file, even, flaw);
  return even;
}

/** Refuses a JSON array here already, because it may be one line of gigabytes. */
function checkFor(name: string, head: Buffer): LineCheck {
  const first = head
    .subarray(0, KIND_BYTES)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()[0];
  if (first === '[') throw jsonArray(name);
  return new LineCheck(first === '{');
}
