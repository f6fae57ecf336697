import { lazily } from './lazily';
import { NEAR_REAL_TIME_WORDS } from './lexicon/near-real-time';
import { PLAIN_VERBS } from './lexicon/plain-verbs';
import { REAL_TIME_WORDS } from './lexicon/real-time';
import { SCHEDULED_WORDS } from './lexicon/scheduled';
import { sectionsOf } from './sections';
import { type WordGroup, wordGroup } from './word-group';

/**
 * noun: can be the head of a name, and then decides it. verb: rules the nouns after it ("summarise chats").
 * qualifier: says when or how ("nightly", "realtime") and is never the head.
 */
type WordRole = 'noun' | 'verb' | 'qualifier';

export interface LexiconEntry {
  word: string;
  /** Null for a verb that says nothing of its own, but makes a topic of what follows: "translates chats". */
  group: WordGroup | null;
  role: WordRole;
}

const TABLES = [PLAIN_VERBS, SCHEDULED_WORDS, NEAR_REAL_TIME_WORDS, REAL_TIME_WORDS];

function wordRole(name: string): WordRole {
  if (name === 'noun' || name === 'verb' || name === 'qualifier') return name;
  throw new RangeError(`A word is a noun, a verb or a qualifier, not a ${name}.`);
}

/** Each line is one word with its other forms after it; a plural in -s needs no form of its own. */
const entries = lazily(() => {
  const byForm = new Map<string, LexiconEntry>();
  for (const { name, kind, lines } of TABLES.flatMap(sectionsOf)) {
    const [group, role] = [wordGroup(name), wordRole(kind)];
    for (const line of lines) {
      const forms = line.split(' ');
      for (const form of forms) byForm.set(form, { word: forms[0] ?? form, group, role });
    }
  }
  return byForm;
});

const MIN_MISSPELT = 8;
/** Long words by what is left of them without one inner letter, or with two inner neighbours swapped: how a slip is written. */
const slips = lazily(() => {
  const meant = new Map<string, string>();
  for (const word of entries().keys()) {
    if (word.length < MIN_MISSPELT) continue;
    for (const slip of slipsOf(word)) if (!meant.has(slip)) meant.set(slip, word);
  }
  return meant;
});

/**
 * The word with an inner letter missing, doubled or swapped with the next. First and last letters stay, and none turns into
 * another, so that no English word becomes a different one ("routine" is not "routing", "dispatcher" not "dispatches").
 */
function slipsOf(word: string): string[] {
  const inner = Array.from(word, (_, at) => at).slice(1, -1);
  return inner.flatMap((at) => {
    const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
    const missing = before + word.slice(at + 1);
    const doubled = before + letter + word.slice(at);
    return after === '' ? [missing, doubled] : [missing, doubled, before + next + letter + after];
  });
}

/** A verb by its form in -ing or -ed: "scoring", "scored". */
function verbOf(word: string): LexiconEntry | undefined {
  const stem = /^(.{3,})(?:ing|ed)$/.exec(word)?.[1];
  if (stem === undefined) return undefined;
  const verb =
    entries().get(stem) ?? entries().get(`${stem}e`) ?? entries().get(`${stem}s`) ?? entries().get(`${stem}es`);
  return verb?.role === 'verb' ? verb : undefined;
}

/** The entry of a lower-case word, of its plural in -s, or of a long word with one slip; null for a word that says nothing. */
export function lookUp(word: string): LexiconEntry | null {
  const exact =
    entries().get(word) ?? (word.endsWith('s') ? entries().get(word.slice(0, -1)) : undefined) ?? verbOf(word);
  if (exact !== undefined) return exact;
  const meant = slips().get(word);
  return meant === undefined ? null : (entries().get(meant) ?? null);
}
