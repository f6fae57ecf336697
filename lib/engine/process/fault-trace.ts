/** The kinds of errors at the start of DuckDB's messages. The rest of a message quotes cells. */
const DUCKDB_KIND =
  /^(Binder|Catalog|Constraint|Conversion|Fatal|HTTP|IO|Internal|Interrupted|Invalid Input|Missing Extension|Not implemented|Out of Memory|Out of Range|Parser|Permission|Serialization|Transaction|TransactionContext|Invalid Type|Mismatch Type|Dependency|Settings|Connection|Syntax) Error:/i;
/** A line of a stack that names a place in code: an optional function, and a file with line and column. */
const FRAME =
  /^\s+at (?:(?:async |new )*[\w$.<>#]+(?: \[as [\w$]+\])? \()?(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^()\s"']*:\d+:\d+\)?$/;
const CODE = /^[A-Z][A-Z0-9_]{2,40}$/;

/**
 * The printable part of a fault of the reader: its class, the kind and code of the error, and its place in the code. Never its
 * message, which may quote cells of the file.
 */
export function faultTrace(error: unknown): string {
  if (!(error instanceof Error)) return 'The reader stopped on a value that is not an error.';
  const { name, message, stack = '' } = error;
  const kind = DUCKDB_KIND.exec(message)?.[0].replace(/:$/, '');
  const code = 'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? error.code : undefined;
  const title = [/^\w{1,60}$/.test(name) ? name : 'Error', kind, code].filter((part) => part !== undefined).join(', ');
  // The stack starts with the message, whose lines may look like frames.
  const at = message === '' ? 0 : stack.lastIndexOf(message);
  const frames =
    at === -1
      ? []
      : stack
          .slice(at + message.length)
          .split('\n')
          .filter((line) => FRAME.test(line));
  return [title, ...frames].join('\n');
}
