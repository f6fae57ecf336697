import { readStart } from '@/lib/logs/files/file-bytes';
import { fileKind, KIND_BYTES, unreadableKind } from '@/lib/logs/files/file-kind';
import { isWorkbook, workbooksIn } from '@/lib/logs/files/is-workbook';
import { noTable } from '@/lib/logs/files/no-table';
import { parquetIn } from '@/lib/logs/files/parquet-in-file';
import { likeliestLog, type Preview, previewFile, previewTexts, type TextPreview } from '@/lib/logs/files/preview-file';
import { UnreadableFile } from '@/lib/logs/files/unreadable-file';
import { NO_MAPPING } from '@/lib/logs/mapping/column-mapping';
import { readerOf, type SavedMapping, savedFor } from '@/lib/logs/mapping/match-mapping';
import { planReading } from '@/lib/logs/read-plan';

/**
 * Whether files can be read as they are or with a saved mapping. Otherwise a person has to map them. Reads the beginning of each
 * file in the browser. Files that the browser can't read are left to the import.
 */
export async function areReadable(files: readonly File[], saved: readonly SavedMapping[]): Promise<boolean> {
  const findings = await Promise.all(files.map((file) => inspect(file, saved)));
  const mappings = new Set(findings.map(({ mapping }) => mapping));
  // A mapping holds for all files of an audit.
  if (mappings.size === 1 && !mappings.has(null)) return true;
  return findings.every(({ unaided }) => unaided);
}

/** The beginning of a file; null if it can't be shown, or is so broken that the import has to explain it. */
export async function previewOf(file: File): Promise<TextPreview | null> {
  return likeliestLog(await previewsOf(file));
}

/** The beginnings of the texts in a file: one, or several in an archive. */
async function previewsOf(file: File): Promise<TextPreview[]> {
  const previews: TextPreview[] = [];
  try {
    if (await isWorkbook(file.name, file)) return [];
    for await (const preview of previewTexts(file.name, file)) previews.push(preview);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return previews;
}

/** Whether a file with a preview can be read as it is or with a saved mapping. */
export function isReadable(name: string, preview: Preview, saved: readonly SavedMapping[]): boolean {
  return savedFor(preview, saved) !== null || missing(name, preview) === null;
}

/** Whether only the server can read a file: Parquet, a workbook, or an archive of them in which no text is a log. */
export async function isSeenOnServer(file: File, saved: readonly SavedMapping[]): Promise<boolean> {
  const hidden = await hiddenIn(file);
  if (hidden !== 'packed') return hidden === 'workbook';
  return (await previewsOf(file)).every(({ shape }) => readerOf(shape, saved) === null);
}

/** What a browser can't read in a file: `packed` is Parquet, or a workbook in an archive. Null for a damaged archive, which the import reports. */
async function hiddenIn(file: File): Promise<'packed' | 'workbook' | null> {
  try {
    if (await isWorkbook(file.name, file)) return 'workbook';
    const packed = [...(await parquetIn(file.name, file)), ...(await workbooksIn(file.name, file))];
    return packed.length > 0 ? 'packed' : null;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

async function inspect(
  file: File,
  saved: readonly SavedMapping[],
): Promise<{ mapping: SavedMapping | null; unaided: boolean }> {
  const previews = await previewsOf(file);
  const preview = await likeliestLog(previews);
  if (preview === null) return { mapping: null, unaided: true };
  // Other files in an archive of logs are ignored.
  const [reader, ...others] = new Set(previews.flatMap(({ shape }) => readerOf(shape, saved) ?? []));
  const fits = reader !== undefined && reader !== 'unaided' && others.length === 0;
  return { mapping: fits ? reader : null, unaided: missing(file.name, preview) === null };
}

/** Why a file can't be a log, because it has no rows with columns; null if it may be one. */
export async function whyNoLog(file: File): Promise<string | null> {
  const { bytes } = await readStart(file.stream(), KIND_BYTES);
  const refusal = unreadableKind(fileKind(bytes));
  if (refusal !== null) return `${file.name} ${refusal}`;
  try {
    const preview = await previewFile(file.name, file);
    const says = preview === null ? null : noTable(preview);
    return says === null ? null : `${file.name} ${says}`;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

/** What a person has to enter before a file can be read: what its columns count, or its sample rate. */
export function missing(name: string, { shape }: Preview): 'counts' | 'sample-rate' | null {
  try {
    return planReading(name, shape, NO_MAPPING).sampled ? 'sample-rate' : null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // The import reports any other fault.
    return error.because === 'columns' ? 'counts' : null;
  }
}
