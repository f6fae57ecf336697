/**
 * A time before each line, followed by an object, as log shippers write it: CloudWatch Logs exports to S3, kubectl logs
 * --timestamps, docker logs -t.
 */
const STAMP = /^(20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})) +\{(?!\s*\})/;
/** The number of characters at a line's start that include its stamp. */
export const STAMP_LENGTH = 64;

/** Whether the first line of a text is stamped. */
export function isStamped(head: string): boolean {
  return STAMP.test(head.replace(/^\uFEFF?\s*/, ''));
}

/** A line's start, with its stamp as the object's first member. Other lines are unchanged. */
export function withStampInside(lineStart: string): string {
  return lineStart.replace(STAMP, '{"logged_at":"$1",');
}

/** A text with a stamped first line, as JSON lines. Other texts are unchanged. */
export function unstamped(text: string): string {
  return isStamped(text) ? text.split('\n').map(withStampInside).join('\n') : text;
}
