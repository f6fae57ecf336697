import { orDamaged } from './damaged-data';
import { type FileBytes, readStart } from './file-bytes';
import { fileKind, KIND_BYTES } from './file-kind';
import { zipEntries } from './zip-directory';

/**
 * Whether a file is a workbook, whose sheets only the server reads. It runs in a browser as well. Throws UnreadableFile for an archive that
 * is damaged.
 */
export async function isWorkbook(name: string, file: FileBytes): Promise<boolean> {
  const { bytes } = await readStart(file.slice(0, file.size).stream(), KIND_BYTES);
  if (fileKind(bytes) !== 'zip') return false;
  const entries = await orDamaged(name, () => zipEntries(file));
  return entries.some((entry) => entry.name.toLowerCase() === '[content_types].xml');
}
