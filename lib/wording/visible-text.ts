import { characterCode } from './character-code';

/**
 * Characters that show nothing, or look like a plain space: controls, what turns the direction of text, what a font ignores
 * (`Default_Ignorable_Code_Point` of Unicode), other spaces, an empty Braille cell, and what no font has.
 */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]|(?! )\p{Zs}/gu;

/** Joiners and selectors where they belong to what is seen: in an emoji, and between letters of scripts that join them. */
const SEEN =
  /(?<=[\p{Extended_Pictographic}#*0-9])\ufe0f|(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]\p{M}*)[\u200c\u200d](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}])/gu;

/**
 * A name from a log in which every character can be seen: one that can't is written as its code, `\u{200B}`. So two names never look
 * alike that are not, no name is empty on a screen, and none turns round or ends what stands beside it.
 */
export function visibleText(name: string): string {
  if (name.search(UNSEEN) === -1) return name;
  const kept = new Set(Array.from(name.matchAll(SEEN), ({ index }) => index));
  return name.replace(UNSEEN, (one, at: number) => (kept.has(at) ? one : characterCode(one)));
}

/** Controls but blanks, what turns the direction of text, halves of characters, and what XML can't hold. */
const UNSAFE = /(?![\t\n\r])\p{Cc}|[\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cs}]/gu;

/** A text that people wrote, or an older report has, for a file: what would break a file or turn it round is written as its code. */
export function harmlessText(text: string): string {
  return text.replace(UNSAFE, characterCode);
}
