import type { LexiconEntry } from './lexicon-entry';
import { NEAR_REAL_TIME_WORDS } from './lexicon-near-real-time';
import { REAL_TIME_WORDS } from './lexicon-real-time';
import { SCHEDULED_WORDS } from './lexicon-scheduled';

const PLAIN_VERBS =
  'translate extract score rate rank grade check analyse analyze read parse process convert measure compare monitor predict estimate mine inspect ' +
  'evaluate proofread redact anonymise anonymize cluster simulate test validate count sample compress study replay rewrite';

const ENTRIES = new Map<string, LexiconEntry>(
  PLAIN_VERBS.split(' ').map((word) => [word, { word, group: null, role: 'verb' }]),
);
for (const [group, role, cells] of [...SCHEDULED_WORDS, ...NEAR_REAL_TIME_WORDS, ...REAL_TIME_WORDS]) {
  for (const cell of cells) {
    const forms = cell.split(' ');
    for (const form of forms) ENTRIES.set(form, { word: forms[0] ?? form, group, role });
  }
}

/** Long words by what is left of them without one inner letter, or with two inner neighbours swapped: how a slip is written. */
const SLIPS = new Map<string, string>();
const MIN_MISSPELT = 8;
for (const word of ENTRIES.keys()) {
  if (word.length < MIN_MISSPELT) continue;
  for (const slip of slipsOf(word)) if (!SLIPS.has(slip)) SLIPS.set(slip, word);
}

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
  const verb = ENTRIES.get(stem) ?? ENTRIES.get(`${stem}e`) ?? ENTRIES.get(`${stem}s`) ?? ENTRIES.get(`${stem}es`);
  return verb?.role === 'verb' ? verb : undefined;
}

/** The entry of a lower-case word, of its plural in -s, or of a long word with one slip; null for a word that says nothing. */
export function lookUp(word: string): LexiconEntry | null {
  const exact = ENTRIES.get(word) ?? (word.endsWith('s') ? ENTRIES.get(word.slice(0, -1)) : undefined) ?? verbOf(word);
  if (exact !== undefined) return exact;
  const meant = SLIPS.get(word);
  return meant === undefined ? null : (ENTRIES.get(meant) ?? null);
}
