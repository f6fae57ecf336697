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
 * Whether files can be read as they are, or by a mapping that was saved for their kind; else a person has to say more. Looks
 * at the beginning of each, in the browser; what can't be looked into here is left to the import.
 */
export async function areReadable(files: readonly File[], saved: readonly SavedMapping[]): Promise<boolean> {
  const findings = await Promise.all(files.map((file) => inspect(file, saved)));
  const mappings = new Set(findings.map(({ mapping }) => mapping));
  // A mapping holds for all files of an audit.
  if (mappings.size === 1 && !mappings.has(null)) return true;
  return findings.every(({ unaided }) => unaided);
}

/** The beginning of a file; null for what can't be shown, or is so broken that the import has to say how. */
export async function previewOf(file: File): Promise<TextPreview | null> {
  return likeliestLog(await previewsOf(file));
}

/** The beginnings of the texts in a file: one, or several of an archive. */
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

/** Whether a file that was looked into can be read unaided, or by a mapping that was saved for its kind. */
export function isReadable(name: string, preview: Preview, saved: readonly SavedMapping[]): boolean {
  return savedFor(preview, saved) !== null || missing(name, preview) === null;
}

/** Whether what a file holds is seen on the server only: it is Parquet, a workbook, or an archive with one of them in which no text is a log. */
export async function isSeenOnServer(file: File, saved: readonly SavedMapping[]): Promise<boolean> {
  const hidden = await hiddenIn(file);
  if (hidden !== 'packed') return hidden === 'workbook';
  return (await previewsOf(file)).every(({ shape }) => readerOf(shape, saved) === null);
}

/** What in a file a browser can't read: `packed` is Parquet, or a workbook in an archive. Null for an archive that is damaged: the import says so. */
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
  // What lies beside the logs in an archive is passed over.
  const [reader, ...others] = new Set(previews.flatMap(({ shape }) => readerOf(shape, saved) ?? []));
  const fits = reader !== undefined && reader !== 'unaided' && others.length === 0;
  return { mapping: fits ? reader : null, unaided: missing(file.name, preview) === null };
}

/** What a file is that holds no rows with columns, which could be mapped; null where it may be a log. */
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

/** What a person has to say before a file can be read: what its columns count, or which share of the requests it holds. */
export function missing(name: string, { shape }: Preview): 'counts' | 'sample-rate' | null {
  try {
    return planReading(name, shape, NO_MAPPING).sampled ? 'sample-rate' : null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    // Any other fault is the import's to tell.
    return error.because === 'columns' ? 'counts' : null;
  }
}
