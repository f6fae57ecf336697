/** The reading process ended without an answer, or on a fault of its own. The message is for people and quotes nothing. */
export class ReaderStopped extends Error {
  override readonly name = 'ReaderStopped';
}

const NOTHING_STORED = 'Nothing was stored.';

/** What is known of a process that ended before it answered, and what to do about it. Code 0 says nothing against the file. */
export function readerEnded(code: number | null, killedBy: string | null): ReaderStopped {
  return new ReaderStopped(happened(code, killedBy));
}

function happened(code: number | null, killedBy: string | null): string {
  switch (killedBy) {
    case 'SIGABRT':
      return `The reader ran out of memory (SIGABRT). ${NOTHING_STORED} Split the log into several files and audit them together.`;
    case 'SIGSEGV':
    case 'SIGBUS':
    case 'SIGILL':
    case 'SIGFPE':
    case 'SIGTRAP':
      return `The reader crashed (${killedBy}). ${NOTHING_STORED} Try again; if it crashes again, split the log to find the part that does it.`;
    case 'SIGKILL':
      return `The reader was ended from outside (SIGKILL), as a system does that runs out of memory. ${NOTHING_STORED} Free memory, or split the log, and try again.`;
  }
  if (killedBy !== null) return `The reader was ended from outside (${killedBy}). ${NOTHING_STORED} Try again.`;
  if (code === 0) return `The reader ended without an answer, though it met no fault. ${NOTHING_STORED} Try again.`;
  return `The reader ended before it was done (exit code ${code}). ${NOTHING_STORED} Try again with WHOWAITS_DEBUG=1, which shows why.`;
}
