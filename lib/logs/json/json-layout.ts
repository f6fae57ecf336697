import { linesBelowAreObjects } from './lines-below';

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;

export type JsonLayout = 'lines' | 'documents' | 'unknown';

/**
 * The layout of a file whose first bytes are `{` or `[`: one object per line, or documents (an array, objects over
 * several lines or one after the other). Unknown if the bytes end inside the first line. Null if it is not JSON. A
 * rotated log may begin inside a line; the lines below then show one object per line.
 */
export function jsonLayout(head: Uint8Array): JsonLayout | null {
  const from = startOfText(head);
  const layout = layoutFrom(head, from);
  return layout !== 'lines' && linesBelowAreObjects(head, from) ? 'lines' : layout;
}

/** The start of the text, after byte order marks (joined files have several) and blank lines. */
function startOfText(head: Uint8Array): number {
  let at = 0;
  while (head[at] === 0xef && head[at + 1] === 0xbb && head[at + 2] === 0xbf) at += 3;
  while (isSpace(head[at])) at += 1;
  return at;
}

function layoutFrom(head: Uint8Array, from: number): JsonLayout | null {
  let at = from;
  // No value of JSON begins with a capital letter: a logger's level or name stands in brackets too.
  if (head[at] === OPEN_ARRAY) return isCapital(head[at + 1]) ? null : 'documents';
  if (head[at] !== OPEN_OBJECT) return null;
  let depth = 0;
  for (; at < head.length; at += 1) {
    const byte = head[at];
    if (byte === QUOTE) {
      for (at += 1; at < head.length && head[at] !== QUOTE && head[at] !== NEWLINE; at += 1) {
        if (head[at] === BACKSLASH) at += 1;
      }
      if (head[at] === NEWLINE) return 'lines'; // no string may hold one: the first line is broken
    } else if (byte === NEWLINE) {
      // A line that begins with another object follows a broken line. A document continues with a key, a bracket, or an
      // object if a list of them is open.
      const next = head.subarray(at).find((after) => !isSpace(after));
      if (next === undefined) return 'unknown';
      const last = head.subarray(0, at).findLast((before) => !isSpace(before));
      return next === OPEN_OBJECT && last !== OPEN_ARRAY && last !== COMMA ? 'lines' : 'documents';
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
      depth -= 1;
      if (depth === 0) return afterFirstObject(head.subarray(at + 1));
    }
  }
  return 'unknown';
}

function afterFirstObject(rest: Uint8Array): JsonLayout {
  const newline = rest.indexOf(NEWLINE);
  const line = newline === -1 ? rest : rest.subarray(0, newline);
  return line.every((byte) => isSpace(byte)) ? 'lines' : 'documents';
}

function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === NEWLINE;
}
