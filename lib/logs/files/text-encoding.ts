/** What text without the mark of UTF-16 is written in. */
export type TextEncoding = 'utf-8' | 'windows-1252';

const BEYOND_ASCII = /[^\0-\x7f]/g;
const REPLACED = /\uFFFD/g;

/**
 * How bytes that begin a text are written, by whether most of what lies beyond ASCII is UTF-8. The rest is Windows-1252, the
 * superset of Latin-1 that browsers take for it too (WHATWG, Encoding Standard), unless it is UTF-8 with damaged places.
 */
export function textEncoding(bytes: Uint8Array): TextEncoding {
  const text = new TextDecoder().decode(bytes, { stream: true });
  const beyond = text.match(BEYOND_ASCII)?.length ?? 0;
  const broken = text.match(REPLACED)?.length ?? 0;
  return broken > beyond - broken ? 'windows-1252' : 'utf-8';
}
