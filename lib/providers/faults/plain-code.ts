/**
 * A vendor's code for what went wrong, or null. Vendors put what was sent into their messages, and the start of a wrong key: a code goes on only
 * if it is an HTTP status or a word of letters, dots and underscores, as their codes are.
 */
export function plainCode(value: unknown): string | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 100 && value < 600) return String(value);
  return typeof value === 'string' && /^[A-Za-z][A-Za-z._]{1,47}$/.test(value) ? value : null;
}

/** Codes of overload, of a limit and of a fault at the vendor, in the spellings of those that are driven here. */
const PASSES =
  /overload|rate.?limit|too.?many|timeout|timed.?out|server.?error|internal|unavailable|throttl|api_error|exhausted|quota/i;

/** Whether the same request may succeed later. A request that the vendor calls malformed never does. */
export function passes(status: number | null, code: string | null): boolean {
  if (status !== null && (status === 408 || status === 409 || status === 429 || status >= 500)) return true;
  return code !== null && PASSES.test(code);
}
