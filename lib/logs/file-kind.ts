/** What a file is by its first bytes. What can't be read is named too, so that the message can say what to do. */
export type FileKind =
  | 'empty'
  | 'gzip'
  | 'zstd'
  | 'zip'
  | 'parquet'
  | 'text'
  | 'utf-16le'
  | 'utf-16be'
  | 'pdf'
  | 'sqlite'
  | 'binary';

const startsWith = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);

/** Bytes of a file's beginning that tell its kind. */
export const KIND_BYTES = 4096;

/** Tells the kind from the first kilobytes of a file, never from its name. */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip';
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(head, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) return 'zstd';
  if (startsWith(head, 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65)) return 'sqlite';
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  if (!head.includes(0)) return 'text';
  return utf16WithoutMark(head) ?? 'binary';
}

/** The first characters of a log (a header, a bracket) are ASCII, so every second byte of them is zero. */
function utf16WithoutMark(head: Uint8Array): FileKind | null {
  const first = head.subarray(0, 32);
  const isAscii = (high: 0 | 1) =>
    first.length >= 4 && first.every((byte, index) => (index % 2 === high ? byte === 0 : byte > 0 && byte < 0x80));
  return isAscii(1) ? 'utf-16le' : isAscii(0) ? 'utf-16be' : null;
}

/** Why a file of this kind can't be read, and what to do; null when it can. */
export function unreadableKind(kind: FileKind): string | null {
  switch (kind) {
    case 'gzip':
    case 'zstd':
    case 'zip':
    case 'parquet':
    case 'text':
    case 'utf-16le':
    case 'utf-16be':
      return null;
    case 'empty':
      return 'is empty. Export the log again, with its rows.';
    case 'pdf':
      return 'is a PDF, not a log. Export the requests as CSV or JSON lines.';
    case 'sqlite':
      return 'is a SQLite database. Export its request table as CSV.';
    case 'binary':
      return 'is a binary file, not a log. Export the requests as CSV or JSON lines.';
  }
}
