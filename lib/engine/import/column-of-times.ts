import type { FileShape } from '../../logs/files/file-shape';
import { previewFile, samplesOf } from '../../logs/files/preview-file';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { isQuotable } from '../../logs/mapping/name-the-columns';
import { proposeColumns } from '../../logs/names/propose-columns';
import { diskFile } from '../files/disk-file';
import type { PlainFile } from '../files/plain-file';

/** The column of an undated file that is most likely its time, by its name and its first rows. Null where none is. */
export async function columnOfTimes(file: PlainFile, shape: FileShape): Promise<string | null> {
  const preview = file.content === 'parquet' ? null : await previewOf(file);
  const seen = preview?.shape ?? shape;
  const proposals = proposeColumns(seen.columns, preview === null ? {} : samplesOf(preview), Date.now(), seen.paths);
  const time = proposals.find(({ canonical }) => canonical === 'started_at')?.column;
  return time !== undefined && isQuotable(seen, time) ? time : null;
}

async function previewOf(file: PlainFile) {
  try {
    return await previewFile(file.name, diskFile(file.path));
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}
