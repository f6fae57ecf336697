import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileKind, KIND_BYTES } from '../logs/file-kind';
import { matchMapping, type SavedMapping } from '../logs/match-mapping';
import { type Preview, previewFile } from '../logs/preview-file';
import { UnreadableFile } from '../logs/unreadable-file';
import { diskFile } from './disk-file';
import { copyFirstRows, previewParquet } from './duckdb/parquet-start';
import { openSession } from './duckdb/session';
import type { LookRequest, LookResult, RecogniseRequest, RecogniseResult } from './import-result';
import { readHead } from './read-head';
import type { InputFile } from './unpack-file';

/**
 * The columns and first rows of a file, which is not read any further; `preview` null for one of a kind that can't be looked
 * into. With `firstRows`, those of a Parquet file are copied there. Throws UnreadableFile.
 */
export async function lookInto({ file, directory, firstRows }: LookRequest): Promise<LookResult> {
  if (fileKind(await readHead(file.path, KIND_BYTES)) !== 'parquet') {
    return { preview: await previewFile(file.name, diskFile(file.path)) };
  }
  const connection = await openSession(
    directory,
    [file.path, firstRows ?? []].flat().map((one) => path.resolve(one)),
  );
  try {
    const { size: bytes } = await stat(file.path);
    const preview = await previewParquet(connection, { ...file, bytes });
    if (firstRows !== undefined) await copyFirstRows(connection, file, firstRows);
    return { preview };
  } finally {
    connection.closeSync();
  }
}

/** The saved mapping that fits all of these files by their columns; null when none does. */
export async function recogniseMapping({ files, saved, directory }: RecogniseRequest): Promise<RecogniseResult> {
  let common: SavedMapping | null = null;
  for (const file of files) {
    const mapping = matchMapping((await previewOf(file, directory))?.shape.columns ?? [], saved);
    // A mapping holds for all files of an audit.
    if (mapping === null || (common !== null && mapping.id !== common.id)) return { id: null };
    common = mapping;
  }
  return { id: common?.id ?? null };
}

/** A file that can't be read fits no mapping; the import says what is wrong with it. */
async function previewOf(file: InputFile, directory: string): Promise<Preview | null> {
  try {
    return (await lookInto({ file, directory })).preview;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
