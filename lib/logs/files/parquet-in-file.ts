import { orDamaged } from './damaged-data';
import { type ByteStream, type FileBytes, readStart } from './file-bytes';
import { fileKind, KIND_BYTES } from './file-kind';
import { MOST_ENTRIES } from './first-text';
import { zipEntries } from './zip-directory';

/** A file, of its own or in an archive; `open` gives its bytes. */
export type PackedFile = { name: string; open: () => Promise<ByteStream> };

/**
 * The Parquet in a file: the file itself, or those among the first of a zip archive. It runs in a browser as well, which can
 * tell Parquet but not read it. Throws UnreadableFile for an archive that is damaged.
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
