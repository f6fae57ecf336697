import { orDamaged } from './damaged-data';
import { type ByteStream, type FileBytes, readStart } from './file-bytes';
import { fileKind, KIND_BYTES } from './file-kind';
import { MOST_ENTRIES } from './first-text';
import { zipEntries } from './zip-directory';

/** A file on its own or in an archive. `open` returns its bytes. */
export type PackedFile = { name: string; open: () => Promise<ByteStream> };

/**
 * The Parquet files in a file: the file itself, or those among the first files of a zip archive. It also runs in a
 * browser, which can recognise Parquet but not read it. Throws UnreadableFile for a damaged archive.
 */
export async function parquetIn(name: string, file: FileBytes): Promise<PackedFile[]> {
  const whole = { name, open: async () => file.slice(0, file.size).stream() };
  const kind = await kindOf(whole);
  if (kind === 'parquet') return [whole];
  if (kind !== 'zip') return [];
  const found: PackedFile[] = [];
  const entries = await orDamaged(name, () => zipEntries(file));
  for (const entry of entries.slice(0, MOST_ENTRIES)) {
    if ((await orDamaged(name, () => kindOf(entry))) === 'parquet')
      found.push({ name: `${name}/${entry.name}`, open: entry.open });
  }
  return found;
}

async function kindOf({ open }: Pick<PackedFile, 'open'>) {
  return fileKind((await readStart(await open(), KIND_BYTES)).bytes);
}
