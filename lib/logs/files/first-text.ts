import { orDamaged } from './damaged-data';
import { type ByteStream, type FileBytes, readStart } from './file-bytes';
import { type FileKind, fileKind, KIND_BYTES } from './file-kind';
import { textEncoding } from './text-encoding';
import { unpacked, zipEntries } from './zip-directory';
import { unzstd } from './zstd-stream';

/** The beginning of a text, unpacked and decoded. `cut` is true if there is more. `name` is the name of its file. */
export type FirstText = { name: string; text: string; cut: boolean };

/** The most files of an archive that are checked for a log. */
export const MOST_ENTRIES = 10;
/** The most layers of packing that are removed. */
const MOST_LAYERS = 4;

/**
 * The first `length` bytes of each text in a file: one, several for an archive, none if nothing is text. It also runs
 * in a browser. Damaged data yields the part before the damage; throws UnreadableFile if there is none.
 */
export async function* firstTexts(name: string, file: FileBytes, length: number): AsyncGenerator<FirstText> {
  const whole = async () => file.slice(0, file.size).stream();
  const kind = fileKind((await readStart(await whole(), KIND_BYTES)).bytes);
  if (kind !== 'zip') {
    const text = await orDamaged(name, () => firstText(name, whole, length));
    if (text !== null) yield text;
    return;
  }
  const entries = await orDamaged(name, () => zipEntries(file));
  for (const entry of entries.slice(0, MOST_ENTRIES)) {
    const inside = `${name}/${entry.name}`;
    const text = await orDamaged(inside, () => firstText(inside, entry.open, length));
    if (text !== null) yield text;
  }
}

/** `open` returns the stream from its beginning, each time it is called. */
async function firstText(
  name: string,
  open: () => Promise<ByteStream>,
  length: number,
  layer = 0,
): Promise<FirstText | null> {
  const kind = fileKind((await readStart(await open(), KIND_BYTES)).bytes);
  const unpack = UNPACK[kind];
  if (unpack !== undefined && layer < MOST_LAYERS) {
    return firstText(name, async () => unpack(await open()), length, layer + 1);
  }
  if (kind !== 'text' && kind !== 'utf-16le' && kind !== 'utf-16be') return null;
  const { bytes, cut } = await readStart(await open(), length);
  const text = new TextDecoder(kind === 'text' ? textEncoding(bytes) : kind).decode(bytes, { stream: cut });
  return { name, text, cut };
}

const UNPACK: Readonly<Partial<Record<FileKind, (packed: ByteStream) => ByteStream>>> = {
  gzip: (packed) => unpacked(packed, 'gzip'),
  zstd: unzstd,
};
