/** The kind of a file by its first bytes. Unreadable kinds are included, so that the message can give a remedy. */
export type FileKind = keyof typeof KINDS | 'utf-16le' | 'utf-16be' | 'text' | 'binary' | 'empty';

/** Signatures of formats: the bytes at `at` (default 0), and a `remedy` if files of the kind can't be read. */
const KINDS = {
  gzip: { bytes: [[0x1f, 0x8b]] },
  zip: { bytes: [ascii('PK\x03\x04'), ascii('PK\x05\x06')] },
  zstd: { bytes: [[0x28, 0xb5, 0x2f, 0xfd]] },
  parquet: { bytes: [ascii('PAR1')] },
  'encrypted parquet': {
    bytes: [ascii('PARE')],
    remedy: 'is an encrypted Parquet file. Export it without encryption.',
  },
  pdf: { bytes: [ascii('%PDF')], remedy: 'is a PDF, not a log. Export the requests as CSV or JSON lines.' },
  image: {
    bytes: [[0x89, ...ascii('PNG\r\n')], [0xff, 0xd8, 0xff], ascii('GIF8')],
    remedy: 'is an image, not a log. Export the requests as CSV or JSON lines.',
  },
  sqlite: {
    bytes: [ascii('SQLite')],
    remedy:
      'is a SQLite database. Export its request table as CSV: sqlite3 -header -csv FILE "SELECT * FROM message". For llm: llm logs -n 0 --json.',
  },
  tar: { bytes: [ascii('ustar')], at: 257, remedy: 'is a tar archive. Unpack it and give the folder or the files.' },
  bzip2: {
    bytes: [ascii('1AY&SY')],
    at: 4,
    remedy: 'is packed with bzip2. Unpack it (bunzip2), or pack it with gzip or zstd.',
  },
  xz: {
    bytes: [[0xfd, ...ascii('7zXZ\0')]],
    remedy: 'is packed with xz. Unpack it (unxz), or pack it with gzip or zstd.',
  },
  lz4: {
    bytes: [[0x04, 0x22, 0x4d, 0x18]],
    remedy: 'is packed with LZ4. Unpack it (unlz4), or pack it with gzip or zstd.',
  },
  '7z': { bytes: [ascii("7z\xbc\xaf'\x1c")], remedy: 'is a 7z archive. Unpack it and give the folder or the files.' },
  rar: { bytes: [ascii('Rar!\x1a\x07')], remedy: 'is a RAR archive. Unpack it and give the folder or the files.' },
  xls: {
    bytes: [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    remedy:
      'is an old Excel file (.xls), a protected one, or another Office document. Save the sheet as .xlsx or CSV without a password.',
  },
  avro: { bytes: [ascii('Obj\x01')], remedy: 'is an Avro file. Export the requests as Parquet, CSV or JSON lines.' },
} as const satisfies Record<string, { bytes: number[][]; at?: number; remedy?: string }>;

type Kind = { bytes: readonly (readonly number[])[]; at?: number; remedy?: string };

/** Bytes at the start of a file that show its kind. */
export const KIND_BYTES = 4096;

/** Text may contain a few control characters (a crash leaves zeros in a log), but not this share. */
const MOST_CONTROLS = 0.02;

/** Recognises the kind from the first kilobytes of a file, never from its name. */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  for (const [kind, { bytes, at = 0 }] of Object.entries<Kind>(KINDS)) {
    // PARENT_ID may be the first name of a header.
    if (kind === 'encrypted parquet' && !head.includes(0)) continue;
    if (bytes.some((signature) => signature.every((byte, index) => head[at + index] === byte))) return kind as FileKind;
  }
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (!head.includes(0)) return 'text';
  return utf16WithoutMark(head) ?? (controls(head) > MOST_CONTROLS * head.length ? 'binary' : 'text');
}

/** The first characters of a log (a header, a bracket) are ASCII, so every second byte is zero. */
function utf16WithoutMark(head: Uint8Array): FileKind | null {
  const first = head.subarray(0, 32);
  const isAscii = (high: 0 | 1) =>
    first.length >= 4 && first.every((byte, index) => (index % 2 === high ? byte === 0 : byte > 0 && byte < 0x80));
  return isAscii(1) ? 'utf-16le' : isAscii(0) ? 'utf-16be' : null;
}

function controls(head: Uint8Array): number {
  return head.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d).length;
}

/** Why a file of this kind can't be read, and the remedy; null if it can. */
export function unreadableKind(kind: FileKind): string | null {
  switch (kind) {
    case 'text':
    case 'utf-16le':
    case 'utf-16be':
      return null;
    case 'empty':
      return 'is empty. Export the log again, with its rows.';
    case 'binary':
      return 'is a binary file, not a log. Export the requests as CSV or JSON lines.';
    default:
      return (KINDS[kind] as Kind).remedy ?? null;
  }
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
