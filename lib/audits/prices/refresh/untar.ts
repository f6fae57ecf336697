const BLOCK = 512;

/**
 * The plain files of a tar archive that `wanted` asks for, by path. npm packs names of up to 255 characters in two
 * fields. Throws a RangeError if the archive ends within a file.
 */
export function untar(archive: Buffer, wanted: (path: string) => boolean): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const head = archive.subarray(at, at + BLOCK);
    if (head[0] === 0) break;
    const field = (from: number, length: number) => head.toString('utf8', from, from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12).trim(), 8);
    const end = at + BLOCK + size;
    if (!Number.isSafeInteger(size) || size < 0 || end > archive.length)
      throw new RangeError('The archive is cut off.');
    const path = [field(345, 155), field(0, 100)].filter((part) => part !== '').join('/');
    const isFile = head[156] === 0 || head[156] === 0x30;
    if (isFile && wanted(path)) files.set(path, archive.toString('utf8', at + BLOCK, end));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** Whether bytes are a tar archive of the form that npm packs. */
export function isTar(bytes: Buffer): boolean {
  return bytes.toString('latin1', 257, 262) === 'ustar';
}
