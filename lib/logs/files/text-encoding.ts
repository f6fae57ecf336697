/** The encoding of text without a UTF-16 mark. */
export type TextEncoding = 'utf-8' | 'windows-1252';

const BEYOND_ASCII = /[^\0-\x7f]/g;
const REPLACED = /\uFFFD/g;

/**
 * The encoding of bytes that start a text, decided by whether most non-ASCII bytes are UTF-8. The rest is Windows-1252,
 * the superset of Latin-1 that browsers use too (WHATWG, Encoding Standard), unless it is UTF-8 with damage.
 */
export function textEncoding(bytes: Uint8Array): TextEncoding {
  const text = new TextDecoder().decode(bytes, { stream: true });
  const beyond = text.match(BEYOND_ASCII)?.length ?? 0;
  const broken = text.match(REPLACED)?.length ?? 0;
  return broken > beyond - broken ? 'windows-1252' : 'utf-8';
}
