import { stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type FileShape, readShape } from '../../logs/files/file-shape';
import { previewFile } from '../../logs/files/preview-file';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import type { ColumnMapping } from '../../logs/mapping/column-mapping';
import { lacksTokens, refuseUnreadTokens } from '../../logs/mapping/unread-tokens';
import { isKnownLog, planReading, type ReadPlan } from '../../logs/read-plan';
import { REJECT_REASONS } from '../../logs/reject-reasons';
import { diskFile } from '../files/disk-file';
import type { PlainFile } from '../files/plain-file';
import { readFirstShortLines, readTellingLines } from '../files/read-head';
import { LIMITS } from '../limits/limits';
import { readParquetShape } from '../read/parquet-shape';
import { previewParquet } from '../read/parquet-start';
import { quoted } from '../sheet/quoted';
import { splitRecords } from '../unpack/split-records';
import { type InputFile, type PassedOver, unpackFile } from '../unpack/unpack-file';
import { bundleSmallFiles, type PlannedFile } from './bundle-small-files';

/** The progress of the import of files. `bytes` and `bytesTotal` are those of the files as given, packed or not. */
export type ImportProgress = {
  stage: 'unpacking' | 'reading' | 'profiling';
  rows: number;
  bytes: number;
  bytesTotal: number;
};

/**
 * Unpacks the files and plans how to read each one. Files without requests that were not named one by one are skipped, if other
 * files have requests. Throws UnreadableFile.
 */
export async function planFiles(
  connection: DuckDBConnection,
  request: { files: readonly InputFile[]; mapping: ColumnMapping },
  work: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<{ planned: PlannedFile[]; passedOver: PassedOver[]; progress: ImportProgress }> {
  const sizes = await Promise.all(request.files.map(async (file) => (await stat(file.path)).size));
  const progress: ImportProgress = {
    stage: 'unpacking',
    rows: 0,
    bytes: 0,
    bytesTotal: sizes.reduce((total, size) => total + size, 0),
  };
  const shapeOf = async (file: PlainFile): Promise<FileShape> =>
    file.content === 'parquet'
      ? readParquetShape(connection, file.name, file.path, (await stat(file.path)).size)
      : textShape(file);
  const plan = async (file: PlainFile): Promise<ReadPlan> =>
    planReading(file.name, await shapeOf(file), request.mapping);
  const refuseUnread = async ({ file, plan }: PlannedFile): Promise<void> => {
    if (!lacksTokens(plan)) return;
    const preview =
      file.content === 'parquet'
        ? await previewParquet(connection, { ...file, bytes: (await stat(file.path)).size })
        : await previewFile(file.name, diskFile(file.path));
    if (preview !== null) refuseUnreadTokens(file.name, plan, request.mapping, preview, Date.now());
  };
  const planWhole = async (file: PlainFile): Promise<PlannedFile> => {
    const whole = { file, plan: await plan(file) };
    await refuseUnread(whole);
    const { shape } = whole.plan;
    if (file.records !== undefined || shape.kind !== 'jsonl' || shape.records.length === 0) return whole;
    // A line may hold a page of records. The engine holds thousands of lines at once, so such lines are split.
    const split = await splitRecords(file, { layout: 'lines', records: shape.records }, work, () => {});
    return { file: split, plan: await plan(split) };
  };
  const planned: PlannedFile[] = [];
  const passedOver: PassedOver[] = [];
  let firstProblem: UnreadableFile | null = null;
  const passOver = (name: string, error: unknown) => {
    if (!(error instanceof UnreadableFile) || error.because === 'mapping') throw error;
    firstProblem ??= error;
    // The first line of a file without a table may be a prompt, so an audit does not quote it.
    const says = error.because === 'columns' ? `${name} has no column with tokens or a cost.` : error.message;
    passedOver.push({ name, says });
  };
  const passOverUnmapped = async (file: PlainFile, error: unknown) => {
    const lacksColumns = error instanceof UnreadableFile && error.because === 'mapping';
    if (!lacksColumns || isKnownLog(await shapeOf(file))) return passOver(file.name, error);
    firstProblem ??= error;
    passedOver.push({ name: file.name, says: `${file.name} lacks a mapped column, and is not a log without it.` });
  };
  for (const [index, file] of request.files.entries()) {
    const { rows, bytes } = progress;
    try {
      const unpacked = await unpackFile(
        file,
        work,
        (bytesRead, lines) => onProgress({ ...progress, rows: rows + lines, bytes: bytes + bytesRead }),
        { sheet: request.mapping.sheet },
      );
      passedOver.push(...unpacked.passedOver);
      for (const plain of unpacked.files) {
        progress.rows += plain.lines;
        try {
          const whole = await planWhole(plain);
          planned.push(whole);
          progress.rows -= headLines(whole.plan.shape);
        } catch (caught) {
          const error = withSheets(caught, plain);
          if (unpacked.files.length === 1 && !file.found) throw error;
          await passOverUnmapped(plain, error);
        }
      }
    } catch (error) {
      if (!file.found) throw error;
      passOver(file.name, error);
    }
    progress.bytes = bytes + (sizes[index] ?? 0);
  }
  if (planned.length === 0 && firstProblem !== null) throw firstProblem;
  return { planned: await bundleSmallFiles(planned, work, plan), passedOver, progress };
}

/** The lines of a file that are no rows: the names of its columns and what is above them. */
function headLines(shape: FileShape): number {
  return shape.kind === 'csv' ? shape.linesAboveHeader + 1 : 0;
}

/** Adds the other sheets to the problem with a table of a workbook, because one of them may be the log. */
function withSheets(error: unknown, { table }: PlainFile): unknown {
  if (!(error instanceof UnreadableFile) || table === undefined || table.sheets.length < 2) return error;
  const others = table.sheets.filter((name) => name !== table.sheet);
  const says = `This is the sheet "${table.sheet}". There are also tables in ${quoted(others)}. Name the one to read: --sheet ${JSON.stringify(others[0])}`;
  return new UnreadableFile(`${error.message}\n${says}`, error.because);
}

async function textShape(file: PlainFile): Promise<FileShape> {
  const head = file.longRows === undefined ? await readTellingLines(file.path) : await readFirstShortLines(file.path);
  const [cut] = file.cut ?? [];
  if (cut !== undefined && head.trim() === '') {
    throw new UnreadableFile(`No row could be read. ${cut.file}, line ${cut.line}: ${REJECT_REASONS[cut.reason]}`);
  }
  return readShape(file.name, head, LIMITS.columns, file.records !== undefined || file.isJson === true, file.records);
}
