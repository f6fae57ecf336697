import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isWorkbook, workbooksIn } from '../../logs/files/is-workbook';
import { parquetIn } from '../../logs/files/parquet-in-file';
import {
  likeliestLog,
  PREVIEW_ROWS,
  type Preview,
  previewTexts,
  type TextPreview,
} from '../../logs/files/preview-file';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { isSameSheet, matchMapping, readerOf, type SavedMapping } from '../../logs/mapping/match-mapping';
import { diskFile } from '../files/disk-file';
import type { UnpackBudget } from '../limits/unpack-budget';
import { copyFirstRows, previewParquet } from '../read/parquet-start';
import { sheetToCsv } from '../sheet/sheet-to-csv';
import type { InputFile } from '../unpack/unpack-file';
import { budgetOf, extract, withSession } from './packed-files';

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

async function writeFirstRows(seen: Seen, directory: string, target: string): Promise<void> {
  if ('head' in seen) await writeFile(target, seen.head, { mode: 0o600 });
  else {
    const { parquet } = seen;
    await withSession(directory, [parquet.path, target], (connection) => copyFirstRows(connection, parquet, target));
  }
}
