/**
 * The time that is put before each line by what ships logs, and then an object: CloudWatch Logs exports to S3 so, and kubectl logs
 * --timestamps and docker logs -t print so.
 */
const STAMP = /^(20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})) +\{(?!\s*\})/;
/** As many characters of a line's start as show its stamp. */
export const STAMP_LENGTH = 64;

/** Whether the first line of a text is stamped. */
export function isStamped(head: string): boolean {
  return STAMP.test(head.replace(/^\uFEFF?\s*/, ''));
}

/** A line's start, with its stamp as the object's first member; any other is left as it is. */
export function withStampInside(lineStart: string): string {
  return lineStart.replace(STAMP, '{"logged_at":"$1",');
}

/** A text whose first line is stamped, as JSON lines; any other is left as it is. */
export function unstamped(text: string): string {
  return isStamped(text) ? text.split('\n').map(withStampInside).join('\n') : text;
}
