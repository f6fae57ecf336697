import type { LexiconEntry } from './lexicon-entry';
import { NEAR_REAL_TIME_WORDS } from './lexicon-near-real-time';
import { REAL_TIME_WORDS } from './lexicon-real-time';
import { SCHEDULED_WORDS } from './lexicon-scheduled';

const PLAIN_VERBS =
  'translate extract score rate rank grade check analyse analyze read parse process convert measure compare monitor predict estimate mine inspect ' +
  'proofread redact anonymise anonymize cluster simulate test validate count sample compress study replay rewrite';

const ENTRIES = new Map<string, LexiconEntry>(
  PLAIN_VERBS.split(' ').map((word) => [word, { word, group: null, role: 'verb' }]),
);
for (const [group, role, cells] of [...SCHEDULED_WORDS, ...NEAR_REAL_TIME_WORDS, ...REAL_TIME_WORDS]) {
  for (const cell of cells) {
    const forms = cell.split(' ');
    for (const form of forms) ENTRIES.set(form, { word: forms[0] ?? form, group, role });
  }
}

/** Long words with one letter missing, by what is left: two letters swapped, doubled or wrong leave the same in common. */
const NEARLY = new Map<string, string>();
const MIN_MISSPELT = 7;
const withoutOne = (word: string) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)).slice(1);
for (const word of ENTRIES.keys()) {
  if (word.length < MIN_MISSPELT) continue;
  for (const left of [word, ...withoutOne(word)]) if (!NEARLY.has(left)) NEARLY.set(left, word);
}

function misspelt(word: string): string | undefined {
  if (word.length < MIN_MISSPELT) return undefined;
  for (const left of [word, ...withoutOne(word)]) {
    const meant = NEARLY.get(left);
    if (meant !== undefined && Math.abs(meant.length - word.length) <= 1) return meant;
  }
  return undefined;
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
  const meant = misspelt(word);
  return meant === undefined ? null : (ENTRIES.get(meant) ?? null);
}
