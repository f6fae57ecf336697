import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { ByteStream, FileBytes } from '../../logs/files/file-bytes';

/** A file on disk, to be read from any byte on. Throws when it is not there. */
export function diskFile(path: string): FileBytes {
  const { size } = statSync(path);
  return {
    size,
    slice: (from, to) => ({
      stream: () =>
        from < to && from < size
          ? (Readable.toWeb(createReadStream(path, { start: from, end: to - 1 })) as ByteStream)
          : new Blob([]).stream(),
    }),
  };
}
