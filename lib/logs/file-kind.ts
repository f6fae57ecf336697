/** What a file is by its first bytes. `text` goes on to be read; everything else is named so that the message can say what to do. */
export type FileKind = 'empty' | 'gzip' | 'text' | 'utf-16' | 'pdf' | 'zip' | 'parquet' | 'zstd' | 'sqlite' | 'binary';

const startsWith = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);

/** Tells the kind from the first kilobytes of a file, never from its name. */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip';
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(head, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) return 'zstd';
  if (startsWith(head, 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65)) return 'sqlite';
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return 'utf-16';
  return head.includes(0) ? 'binary' : 'text';
}

/** Why a file of this kind can't be read, and what to do; null when it can. */
export function unreadableKind(kind: FileKind): string | null {
  switch (kind) {
    case 'gzip':
    case 'text':
      return null;
    case 'empty':
      return 'is empty. Export the log again, with its rows.';
    case 'pdf':
      return 'is a PDF, not a log. Export the requests as CSV or JSON lines.';
    case 'zip':
      return 'is a zip archive (or a spreadsheet). Unpack it, or save the sheet as CSV, and give the files inside.';
    case 'parquet':
      return 'is a Parquet file, which is not read yet. Export CSV or JSON lines.';
    case 'zstd':
      return 'is compressed with zstd, which is not read yet. Unpack it with "zstd -d", or compress it with gzip.';
    case 'sqlite':
      return 'is a SQLite database. Export its request table as CSV.';
    case 'utf-16':
      return 'is UTF-16 text. Save it as UTF-8.';
    case 'binary':
      return 'is a binary file, not a log. Export the requests as CSV or JSON lines.';
  }
}
