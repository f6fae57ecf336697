/** The reading process ended without an answer or with a fault. The message is for people and quotes nothing. */
export class ReaderStopped extends Error {
  override readonly name = 'ReaderStopped';
}

const NOTHING_STORED = 'Nothing was stored.';

/** What is known about a process that ended before it answered, and what to do. With code 0 the file is not to blame. */
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
      return `The reader crashed (${killedBy}). ${NOTHING_STORED} Try again. If it crashes again, split the log to find the part that causes it.`;
    case 'SIGKILL':
      return `The system ended the reader (SIGKILL), probably because memory ran out. ${NOTHING_STORED} Free memory or split the log, then try again.`;
  }
  if (killedBy !== null) return `Another process ended the reader (${killedBy}). ${NOTHING_STORED} Try again.`;
  if (code === 0) return `The reader ended without an answer and without an error. ${NOTHING_STORED} Try again.`;
  return `The reader ended too early (exit code ${code}). ${NOTHING_STORED} Try again with WHOWAITS_DEBUG=1 to see why.`;
}
