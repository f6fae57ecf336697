/** No space, no quota, or a limit on the size of files: to whoever waits for the file they are the same. */
const CODES = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The same in the words of DuckDB, which hands on no code. */
const SAYS = /No space left on device|Disk quota exceeded|File too large|max_temp_directory_size/;

/** What changes a folder; where only looking at a file is forbidden, the reason is another. */
const CHANGES = new Set<unknown>(['mkdir', 'mkdtemp', 'rmdir', 'unlink', 'rename', 'link']);

/** Whether a file could not be written because the disk takes no more. */
export function isOutOfSpace(error: unknown): boolean {
  return error instanceof Error && (CODES.has(codeOf(error)) || SAYS.test(error.message));
}

/** Whether a file could not be written because its disk, or its folder, may only be read. */
export function isReadOnly(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  const syscall = 'syscall' in error ? error.syscall : undefined;
  // Where Node makes a folder with all above it, it says of a disk that may only be read that something is not there.
  return code === 'EROFS' || (code === 'EACCES' && CHANGES.has(syscall)) || (code === 'ENOENT' && syscall === 'mkdir');
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
