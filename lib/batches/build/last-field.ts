import { hasLongNumber } from '../exact-json';

const QUOTE_ESCAPED = '\\';
const SPACE = 0x20;

/**
 * The text of the object that the last field of a line of JSON holds, so that a body leaves as it came and need not be written again; null where
 * that isn't plain to see, or another field has a number that must be read with care. `fields` is what the line was parsed to.
 *
 * It is plain where the line names the field once: since the line is JSON, a name in quotes before a colon is a key, but after a backslash. Nothing
 * but simple values come before, so that it is a key of the line itself; and no key comes after.
 */
export function lastFieldText(line: string, field: string, fields: Readonly<Record<string, unknown>>): string | null {
  const name = `"${field}"`;
  const at = line.indexOf(name);
  if (at === -1 || line[at - 1] === QUOTE_ESCAPED || line.indexOf(name, at + 1) !== -1) return null;
  if (lastKeyOf(fields) !== field) return null;
  const head = line.slice(0, at);
  if (head.includes('[') || head.indexOf('{') !== head.lastIndexOf('{') || hasLongNumber(head)) return null;
  const colon = skipSpace(line, at + name.length);
  if (line[colon] !== ':') return null;
  const text = line
    .slice(skipSpace(line, colon + 1))
    .trimEnd()
    .slice(0, -1)
    .trimEnd();
  return text.startsWith('{') && text.endsWith('}') ? text : null;
}

/** Keys of digits alone come first in JavaScript wherever they stand, so that the last one is no such key. */
function lastKeyOf(fields: Readonly<Record<string, unknown>>): string | null {
  let last: string | null = null;
  for (const key in fields) last = key;
  return last;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at++;
  return at;
}
