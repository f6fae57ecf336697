/** SQLITE_FULL, and SQLITE_IOERR_SHMSIZE: no room for the index of the write-ahead log (sqlite.org/rescode.html). */
const FULL_CODES = new Set<unknown>([13, 4874]);

/** Whether a statement failed because the database's disk is full. */
export function isDatabaseFull(error: unknown): boolean {
  return isSaid(error, /database or disk is full/) || FULL_CODES.has(driverCode(error));
}

/** Whether a statement failed because the database is read-only. */
export function isDatabaseReadOnly(error: unknown): boolean {
  return isSaid(error, /attempt to write a readonly database/);
}

function isSaid(error: unknown, words: RegExp): boolean {
  return error instanceof Error && words.test(error.message);
}

/** SQLite's own error code, as passed on by Prisma's adapter. */
function driverCode(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'extendedCode' in cause ? cause.extendedCode : undefined;
}
