/** No space, no quota, or a limit on the size of files: the result is the same. */
const CODES = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The same in messages of DuckDB, which has no codes. */
const SAYS = /No space left on device|Disk quota exceeded|File too large|max_temp_directory_size/;

/** Calls that change a folder. If only reading is forbidden, the cause is different. */
const CHANGES = new Set<unknown>(['mkdir', 'mkdtemp', 'rmdir', 'unlink', 'rename', 'link']);

/** Whether a file could not be written because the disk is full. */
export function isOutOfSpace(error: unknown): boolean {
  return error instanceof Error && (CODES.has(codeOf(error)) || SAYS.test(error.message));
}

/** Whether a file could not be written because its disk or folder is read-only. */
export function isReadOnly(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  const syscall = 'syscall' in error ? error.syscall : undefined;
  // When Node makes a folder with its parents, it reports a read-only disk as a missing file.
  return code === 'EROFS' || (code === 'EACCES' && CHANGES.has(syscall)) || (code === 'ENOENT' && syscall === 'mkdir');
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
