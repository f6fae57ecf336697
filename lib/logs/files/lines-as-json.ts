import { isLogfmt, logfmtAsJson } from './logfmt-lines';
import { isStamped, withStampInside } from './stamped-lines';

const AS_JSON = { stamped: withStampInside, logfmt: logfmtAsJson };

/** How each line of a text becomes a line of JSON, by its first line. Null where lines are read as they are. */
export function howToJson(head: string): keyof typeof AS_JSON | null {
  if (isStamped(head)) return 'stamped';
  return isLogfmt(head) ? 'logfmt' : null;
}

/** A text whose lines are stamped or logfmt, as JSON lines. Other texts are unchanged. */
export function asJsonLines(text: string): string {
  const how = howToJson(text);
  return how === null ? text : text.split('\n').map(AS_JSON[how]).join('\n');
}
