import { wordClass } from './word-class';

/**
 * A pattern is read from left to right, one element a word:
 * `while` is that word, `type*` any word that begins so, `PERSON` any word of that class (word-class.ts),
 * `a|b|in_front_of` any of these, where `_` joins the words of one alternative,
 * `?` behind an element makes it optional, `..` stands for up to three words of any kind (`..5` for up to five),
 * `^` and `$` are the start and the end of a clause.
 */
type Test = (word: string) => boolean;
type Element =
  | { kind: 'start' | 'end' }
  | { kind: 'gap'; most: number }
  | {
      kind: 'word';
      optional: boolean;
      words: ReadonlySet<string>;
      tests: readonly Test[];
      sequences: readonly Test[][];
    };

export type Pattern = readonly Element[];

const CLASS = /^[A-Z]+$/;
const GAP = 3;

function testOf(word: string): Test {
  if (CLASS.test(word)) return wordClass(word);
  return word.endsWith('*') ? (one) => one.startsWith(word.slice(0, -1)) : (one) => one === word;
}

function wordElement(text: string): Element {
  const optional = text.endsWith('?');
  const alternatives = (optional ? text.slice(0, -1) : text).split('|');
  const isPlain = (alternative: string) => /^[^A-Z_*]+$/.test(alternative);
  return {
    kind: 'word',
    optional,
    words: new Set(alternatives.filter(isPlain)),
    tests: alternatives.filter((one) => !isPlain(one) && !one.includes('_')).map(testOf),
    sequences: alternatives.filter((one) => one.includes('_')).map((one) => one.split('_').map(testOf)),
  };
}

/** Reads a pattern. Throws a RangeError where it names a class that is none. */
export function compile(text: string): Pattern {
  return text.split(' ').map((element): Element => {
    if (element === '^') return { kind: 'start' };
    if (element === '$') return { kind: 'end' };
    if (element.startsWith('..')) return { kind: 'gap', most: Number(element.slice(2) || GAP) };
    return wordElement(element);
  });
}

/** How many words the pattern takes of the clause from `at` on; null where it does not match. */
export function matchLength(pattern: Pattern, words: readonly string[], at: number): number | null {
  const end = endOf(pattern, 0, words, at);
  return end === null ? null : end - at;
}

/** Whether a match can begin with this word, whatever follows it. Much faster than to try. */
export function canBeginWith(pattern: Pattern, word: string): boolean {
  for (const element of pattern) {
    if (element.kind === 'start') continue;
    if (element.kind !== 'word') return true;
    if (element.words.has(word) || element.tests.some((test) => test(word))) return true;
    if (element.sequences.some(([first]) => first?.(word))) return true;
    if (!element.optional) return false;
  }
  return true;
}

/** Where a match of the elements from `index` on ends, when it begins at `at`; the longest is taken, gaps are as short as they can be. */
function endOf(pattern: Pattern, index: number, words: readonly string[], at: number): number | null {
  const element = pattern[index];
  if (element === undefined) return at;
  const rest = (from: number) => endOf(pattern, index + 1, words, from);
  switch (element.kind) {
    case 'start':
      return at === 0 ? rest(at) : null;
    case 'end':
      return at === words.length ? rest(at) : null;
    case 'gap':
      for (let skipped = 0; skipped <= element.most && at + skipped <= words.length; skipped++) {
        const end = rest(at + skipped);
        if (end !== null) return end;
      }
      return null;
    case 'word': {
      for (const sequence of element.sequences) {
        if (!sequence.every((test, i) => at + i < words.length && test(words[at + i] ?? ''))) continue;
        const end = rest(at + sequence.length);
        if (end !== null) return end;
      }
      const word = words[at];
      if (word !== undefined && (element.words.has(word) || element.tests.some((test) => test(word)))) {
        const end = rest(at + 1);
        if (end !== null) return end;
      }
      return element.optional ? rest(at) : null;
    }
  }
}
