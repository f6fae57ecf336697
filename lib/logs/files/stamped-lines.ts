/** A time before each line, as log shippers and loggers write it. A comma before its fraction is Python's. */
const TIME = String.raw`(20\d{2}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2})(?:([.,])(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?`;
/** A level and a name or two of what logs, between the time and the line. */
const LEVEL = 'trace|debug|info|notice|warn|warning|error|critical|fatal';
const WORDS = String.raw`(?:[ \t|:-]+\[?[\w.]{1,24}\]?){0,2}`;
/**
 * A time before each line, followed by an object: CloudWatch Logs exports to S3, kubectl logs --timestamps, docker logs
 * -t, and the text of a logger, such as `2025-09-10 12:00:00,123 - usage - INFO - {…}`.
 */
const STAMP = new RegExp(
  String.raw`^\[?${TIME}\]?(?: +|${WORDS}[ \t|:-]+\[?(?:${LEVEL})\]?${WORDS}[ \t|:-]*)\{(?!\s*\})`,
  'i',
);
/** The number of characters at a line's start that include its stamp. */
export const STAMP_LENGTH = 160;

/** Whether the first line of a text is stamped. */
export function isStamped(head: string): boolean {
  return STAMP.test(head.replace(/^\uFEFF?\s*/, ''));
}

/** A line's start, with its stamp as the object's first member. Other lines are unchanged. */
export function withStampInside(lineStart: string): string {
  return lineStart.replace(
    STAMP,
    (_, time: string, point?: string, fraction?: string, zone?: string) =>
      `{"logged_at":"${time}${point === undefined ? '' : `.${fraction}`}${zone ?? ''}",`,
  );
}
