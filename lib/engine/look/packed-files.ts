import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { PackedFile } from '../../logs/files/parquet-in-file';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { openSession } from '../duckdb/session';
import { isOutOfSpace } from '../limits/out-of-space';
import { UnpackBudget } from '../limits/unpack-budget';
import type { InputFile } from '../unpack/unpack-file';

/** What may be unpacked of a file, by its size on disk. */
export async function budgetOf({ name, path }: InputFile): Promise<UnpackBudget> {
  return new UnpackBudget(name, (await stat(path)).size);
}

/** Copies Parquet or a workbook out of an archive, because only a separate file can be read. Throws UnreadableFile beyond the limits. */
export async function extract(
  { name, open }: PackedFile,
  directory: string,
  budget: UnpackBudget,
  kind: 'parquet' | 'xlsx',
): Promise<InputFile> {
  const target = path.join(directory, `${randomUUID()}.${kind}`);
  const withinBudget = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      budget.spend(piece.length);
      yield piece;
    }
  };
  try {
    const packed = Readable.fromWeb((await open()) as NodeReadableStream);
    await pipeline(packed, withinBudget, createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    if (error instanceof UnreadableFile || isOutOfSpace(error)) throw error;
    throw new UnreadableFile(`${name}: the packed data is cut off or damaged. Copy or export the file again.`);
  }
  return { name, path: target };
}

type Connection = Awaited<ReturnType<typeof openSession>>;

/** Works with a session that can read and write these files alone. */
export async function withSession<T>(
  directory: string,
  files: readonly string[],
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await openSession(
    directory,
    files.map((one) => path.resolve(one)),
  );
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
  }
}
