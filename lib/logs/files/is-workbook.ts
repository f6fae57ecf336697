import { orDamaged } from './damaged-data';
import { type FileBytes, readStart } from './file-bytes';
import { fileKind, KIND_BYTES } from './file-kind';
import { MOST_ENTRIES } from './first-text';
import type { PackedFile } from './parquet-in-file';
import { zipEntries } from './zip-directory';

/**
 * Whether a file is a workbook, whose sheets only the server reads. It also runs in a browser. Throws UnreadableFile
 * for a damaged archive.
 */
export async function isWorkbook(name: string, file: FileBytes): Promise<boolean> {
  const { bytes } = await readStart(file.slice(0, file.size).stream(), KIND_BYTES);
  if (fileKind(bytes) !== 'zip') return false;
  const entries = await orDamaged(name, () => zipEntries(file));
  return isOffice(entries);
}

/** The workbooks among the first files of a zip archive, by their names and first bytes. Throws as isWorkbook does. */
export async function workbooksIn(name: string, file: FileBytes): Promise<PackedFile[]> {
  const { bytes } = await readStart(file.slice(0, file.size).stream(), KIND_BYTES);
  if (fileKind(bytes) !== 'zip') return [];
  const entries = await orDamaged(name, () => zipEntries(file));
  if (isOffice(entries)) return [];
  const found: PackedFile[] = [];
  for (const { name: member, open } of entries.slice(0, MOST_ENTRIES)) {
    if (!/\.xls[xm]$/i.test(member)) continue;
    const start = await orDamaged(name, async () => readStart(await open(), KIND_BYTES));
    if (fileKind(start.bytes) === 'zip') found.push({ name: `${name}/${member}`, open });
  }
  return found;
}

function isOffice(entries: readonly { name: string }[]): boolean {
  return entries.some((entry) => entry.name.toLowerCase() === '[content_types].xml');
}
