import { characterCode } from '../../wording/character-code';

/** All but what Roboto has a glyph for by its own character map: Latin, Vietnamese, Greek, Cyrillic, and the signs of our sentences. */
const WITHOUT_GLYPH =
  /[^\n\x20-\x7e\xa0-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0486\u0488-\u0513\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2010\u2011\u2013-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u2044\u20ac\u2122\u2212\u2248\u2260\u2264\u2265]/gu;

/** A text that the font can show. A character that it can't is written as its code, `\u{4E2D}`, and not as an empty box. */
export function shownText(text: string): string {
  return text.normalize('NFC').replace(WITHOUT_GLYPH, characterCode);
}
