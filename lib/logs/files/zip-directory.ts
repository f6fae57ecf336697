import { type ByteStream, type FileBytes, readStart } from './file-bytes';

/** A file inside a zip archive. Its name is shown to users and never used as a path. */
export type ZipEntry = { name: string; open: () => Promise<ByteStream> };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** The archive's comment, which follows the place of its directory, has at most this many bytes. */
const MOST_COMMENT = 0xffff;
/** A larger directory lists more files than are checked. */
const MOST_DIRECTORY = 1 << 20;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Marks a size or place that needs more than 32 bits and is stored elsewhere. */
const ELSEWHERE = 0xffffffff;

/**
 * The first files of a zip archive by its directory (PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16). Folders and
 * system files (`__MACOSX`, hidden files) are skipped. Empty for an unsupported archive: damaged, encrypted, or beyond
 * 4 GiB.
 */
export async function zipEntries(archive: FileBytes): Promise<ZipEntry[]> {
  const tail = await read(archive, Math.max(0, archive.size - END_BYTES - MOST_COMMENT), archive.size);
  const end = findEnd(tail);
  if (end === null) return [];
  const size = tail.getUint32(end + 12, true);
  const from = tail.getUint32(end + 16, true);
  if (from === ELSEWHERE || from >= archive.size) return [];
  return entriesIn(await read(archive, from, from + Math.min(size, MOST_DIRECTORY)), archive);
}

function findEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

function entriesIn(directory: DataView, archive: FileBytes): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= directory.byteLength && directory.getUint32(at, true) === ENTRY_SIGNATURE) {
    const nameLength = directory.getUint16(at + 28, true);
    const next =
      at + ENTRY_BYTES + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (at + ENTRY_BYTES + nameLength > directory.byteLength) break;
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + ENTRY_BYTES, nameLength));
    const entry = {
      flags: directory.getUint16(at + 8, true),
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      from: directory.getUint32(at + 42, true),
    };
    const readable = (entry.method === STORED || entry.method === DEFLATED) && (entry.flags & ENCRYPTED) === 0;
    if (readable && entry.from !== ELSEWHERE && entry.packed > 0 && !/(^|\/)(\.|__MACOSX\/)|\/$/.test(name)) {
      entries.push({ name, open: () => open(archive, entry) });
    }
    at = next;
  }
  return entries;
}

/** The name and the extra fields before the data may be longer than those in the directory. */
async function open(
  archive: FileBytes,
  { method, packed, from }: { method: number; packed: number; from: number },
): Promise<ByteStream> {
  const local = await read(archive, from, from + LOCAL_BYTES);
  const data = from + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const stream = archive.slice(data, Math.min(archive.size, data + packed)).stream();
  return method === STORED ? stream : unpacked(stream, 'deflate-raw');
}

/** Packed bytes given to a browser at a time. It unpacks them in one go, up to a thousandfold. */
const SLICE = 1 << 13;

/** The unpacked bytes of a stream, with the browser's own unpacker, not much further than requested. */
export function unpacked(stream: ByteStream, format: CompressionFormat): ByteStream {
  const slices = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      for (let at = 0; at < chunk.length; at += SLICE) controller.enqueue(chunk.subarray(at, at + SLICE));
    },
  });
  const unpacker = new DecompressionStream(format) as ReadableWritablePair<Uint8Array, Uint8Array>;
  return stream.pipeThrough(slices).pipeThrough(unpacker);
}

async function read(archive: FileBytes, from: number, to: number): Promise<DataView> {
  const { bytes } = await readStart(archive.slice(from, to).stream(), Math.max(0, Math.min(to, archive.size) - from));
  return new DataView(bytes.slice().buffer);
}
