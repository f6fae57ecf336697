import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { isWorkbook, workbooksIn } from '../../logs/files/is-workbook';
import { type PackedFile, parquetIn } from '../../logs/files/parquet-in-file';
import {
  likeliestLog,
  PREVIEW_ROWS,
  type Preview,
  previewTexts,
  type TextPreview,
} from '../../logs/files/preview-file';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { isSameSheet, matchMapping, readerOf, type SavedMapping } from '../../logs/mapping/match-mapping';
import { openSession } from '../duckdb/session';
import { diskFile } from '../files/disk-file';
import { isOutOfSpace } from '../limits/out-of-space';
import { UnpackBudget } from '../limits/unpack-budget';
import { copyFirstRows, previewParquet } from '../read/parquet-start';
import { sheetToCsv } from '../sheet/sheet-to-csv';
import type { InputFile } from '../unpack/unpack-file';

/** A file to look into. `directory` is for temporary files, `firstRows` is the file for its first rows, and `sheet` is the sheet of a workbook. */
export type LookRequest = { file: InputFile; directory: string; firstRows?: string; sheet?: string };
export type LookResult = { preview: Preview | null };

/** Files that a saved mapping may fit, and the id of the mapping that fits all of them. */
export type RecogniseRequest = { files: InputFile[]; saved: SavedMapping[]; directory: string };
export type RecogniseResult = { id: string | null };

/** The beginning of a file: the rows of a text as they are, or the path of a Parquet file. */
type Seen = TextPreview | (Preview & { parquet: InputFile });

/**
 * The columns and first rows of a file, or of the file in an archive that is most likely a log. The rest is not read. `preview` is
 * null for a kind of file that can't be previewed. With `firstRows`, those rows are written there. Throws UnreadableFile.
 */
export async function lookInto({ file, directory, firstRows, sheet }: LookRequest): Promise<LookResult> {
  const seen = await likeliestLog(previewsIn(file, directory, sheet));
  if (seen === null) return { preview: null };
  if (firstRows !== undefined) await writeFirstRows(seen, directory, firstRows);
  const { shape, rows, sheets } = seen;
  return { preview: { shape, rows, ...(sheets === undefined ? {} : { sheets }) } };
}

/**
 * The saved mapping that fits the columns of all logs among these files. Null when none does. Files in a folder or archive that
 * are not logs are skipped, as in the import.
 */
export async function recogniseMapping({ files, saved, directory }: RecogniseRequest): Promise<RecogniseResult> {
  const work = await mkdtemp(path.join(directory, 'look-'));
  try {
    let common: string | null = null;
    for (const file of files) {
      const ids = await fittingIn(file, saved, work);
      if (ids.length === 0 && !file.found) return { id: null };
      for (const id of ids) {
        // One mapping is used for all files of an audit.
        if (id === null || (common !== null && id !== common)) return { id: null };
        common = id;
      }
    }
    return { id: common };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The ids of the saved mappings that fit the logs in a file. Null is a known log that none fits. */
async function fittingIn(
  file: InputFile,
  saved: RecogniseRequest['saved'],
  directory: string,
): Promise<(string | null)[]> {
  const withoutSheet = saved.filter(({ mapping }) => mapping.sheet === undefined);
  const ids: (string | null)[] = [];
  try {
    for await (const { shape, sheets } of previewsIn(file, directory)) {
      const ofSheet = sheets && (await fittingSheet(file, sheets.all, saved, directory));
      const reader = ofSheet ?? readerOf(shape, sheets === undefined ? saved : withoutSheet);
      if (reader !== null) ids.push(reader === 'unaided' ? null : reader.id);
    }
  } catch (error) {
    // An unreadable file fits no mapping. The import reports its problem.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return ids;
}

/** The saved mapping that names a sheet of this workbook and fits it. Null when none does. */
async function fittingSheet(
  file: InputFile,
  sheets: readonly string[],
  saved: RecogniseRequest['saved'],
  directory: string,
): Promise<RecogniseRequest['saved'][number] | null> {
  for (const sheet of sheets) {
    const naming = saved.filter(({ mapping }) => mapping.sheet !== undefined && isSameSheet(mapping.sheet, sheet));
    if (naming.length === 0) continue;
    for await (const { shape } of previewsIn(file, directory, sheet)) {
      const fitting = matchMapping(shape.columns, naming);
      if (fitting !== null) return fitting;
    }
  }
  return null;
}

/** The previews of the texts and Parquet files in a file. Throws UnreadableFile. */
async function* previewsIn(file: InputFile, directory: string, sheet?: string): AsyncGenerator<Seen> {
  const onDisk = diskFile(file.path);
  if (await isWorkbook(file.name, onDisk)) {
    yield* sheetPreviews(file, directory, await budgetOf(file), sheet);
    return;
  }
  const found = await parquetIn(file.name, onDisk);
  const budget = await budgetOf(file);
  const workbooks = await workbooksIn(file.name, onDisk);
  for (const member of workbooks) {
    yield* sheetPreviews(await extract(member, directory, budget, 'xlsx'), directory, budget, sheet);
  }
  for (const member of found) {
    const parquet = member.name === file.name ? file : await extract(member, directory, budget, 'parquet');
    const preview = await withSession(directory, [parquet.path], async (connection) =>
      previewParquet(connection, { ...parquet, bytes: (await stat(parquet.path)).size }),
    );
    yield { ...preview, parquet };
  }
  try {
    yield* previewTexts(file.name, onDisk);
  } catch (error) {
    // Beside Parquet or a workbook, an unreadable text is not part of the log.
    if (found.length + workbooks.length === 0 || !(error instanceof UnreadableFile)) throw error;
  }
}

async function* sheetPreviews(
  file: InputFile,
  directory: string,
  budget: UnpackBudget,
  sheet: string | undefined,
): AsyncGenerator<TextPreview> {
  const target = path.join(directory, `${randomUUID()}.csv`);
  const made = await sheetToCsv(file, directory, target, budget, { sheet, mostRows: PREVIEW_ROWS });
  if (made === null) return;
  const sheets = { read: made.table.sheet, all: made.table.sheets };
  for await (const preview of previewTexts(file.name, diskFile(target))) yield { ...preview, sheets };
}

async function budgetOf({ name, path }: InputFile): Promise<UnpackBudget> {
  return new UnpackBudget(name, (await stat(path)).size);
}

async function writeFirstRows(seen: Seen, directory: string, target: string): Promise<void> {
  if ('head' in seen) await writeFile(target, seen.head, { mode: 0o600 });
  else {
    const { parquet } = seen;
    await withSession(directory, [parquet.path, target], (connection) => copyFirstRows(connection, parquet, target));
  }
}

/** Copies Parquet or a workbook out of an archive, because only a separate file can be read. Throws UnreadableFile beyond the limits. */
async function extract(
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

async function withSession<T>(
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
