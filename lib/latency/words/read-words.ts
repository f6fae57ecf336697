import type { LatencyClass } from '../latency-class';
import type { Naming } from '../subject';
import { WEIGHTS } from '../weights';
import { clausesOf } from './clauses';
import { type LexiconEntry, lookUp } from './lexicon';
import { type FoundPhrase, phrasesIn } from './phrases';
import type { WordGroup } from './word-group';

export interface FoundWord {
  /** The same for all forms of a word and all ways to say a phrase. */
  word: string;
  /** The rule that found a phrase; the word of the lexicon otherwise. */
  rule: string;
  group: WordGroup;
  /** The words as they stand in the name, in lower case. */
  written: string;
  source: Naming['source'];
  /** 1, or less for a mere noun in prose and where the head of the name contradicts it but does not rule it out. */
  factor: number;
}

/** A word of a clause, or several that are one phrase. */
interface Unit {
  written: string;
  entry: LexiconEntry | null;
  /** The rule that found a phrase; null for a word. */
  rule: string | null;
}

interface Hit extends LexiconEntry {
  at: number;
  written: string;
  rule: string | null;
  /** "in the chat", "during calls": says where the work happens, not what it is about. */
  isPlace: boolean;
}

const PLACE = /^(in|inside|during|on|via|through|within|at|over)$/;
const TOPIC = /^(of|from|about|for|with|into|to|against)$/;
const NEGATION = /^(not|no|never|without|isn|aren|non|nor|neither|hardly|rather|instead|nobody)$/;
/** A negation reaches over "not a live ..." and no further. */
const REACH = 3;

/** In a sentence a noun is often another thing's ("a queue of pages"); in a name it is what the work is. */
const NOUN_IN_PROSE = 0.5;

/** Whoever opens, reads or edits it on a clock or a later day ("opens it on Monday") does not look on while the work is done; whoever asks does. */
const ACTS_LATER = 0.4;
const OPENS = /\b(?:open|edit|read|view|watch|listen|pick|follow)(?:s|ing)?\b/;

/** Said of the work or of its topic alike: "evaluation of the realtime agent". That a person waits is said of the work. */
const SAID_LIVE = /^word-(realtime|live)$/;

/** "Answers questions" is what the work is, as "chat" would be; other phrases say when or for whom. */
const isHead = (group: WordGroup | null) => group === 'word-conversation';

const classOf = (hit: Hit): LatencyClass | null => (hit.group === null ? null : WEIGHTS[hit.group].toward);

/** A name has no subject: a person in it is what the work is ("judge-sample"), and is read as any other word. */
const isSubject = ({ rule }: FoundPhrase) => rule.says === 'word-person-named';

function unitsOf(words: readonly string[], inProse: boolean): Unit[] {
  const phrases = phrasesIn(words).filter((phrase) => inProse || !isSubject(phrase));
  const units: Unit[] = [];
  for (let at = 0; at < words.length; at++) {
    const phrase = phrases.find((one) => one.at === at);
    if (phrase === undefined) {
      const written = words[at] ?? '';
      units.push({ written, entry: lookUp(written), rule: null });
    } else {
      const { name, says: group } = phrase.rule;
      // In brackets, as at the head of its rules: no word of the lexicon is written so.
      const word = `[${phrase.rule.phrase}]`;
      units.push({
        written: words.slice(at, at + phrase.length).join(' '),
        entry: { word, group, role: isHead(group) ? 'noun' : 'qualifier' },
        rule: name,
      });
      at += phrase.length - 1;
    }
  }
  return units;
}

function hitsOf(units: readonly Unit[]): Hit[] {
  return units.flatMap(({ written, entry, rule }, at): Hit[] => {
    if (entry === null) return [];
    const before = units.slice(Math.max(0, at - REACH), at);
    if (before.some((unit) => NEGATION.test(unit.written))) return [];
    return [{ ...entry, at, written, rule, isPlace: before.some((unit) => PLACE.test(unit.written)) }];
  });
}

/**
 * The word that decides a phrase. English names end in their head ("chat-history-backfill" is a backfill), unless a topic
 * follows ("evaluation of chat answers").
 */
function headOf(hits: readonly Hit[], topicAt: number): Hit | null {
  const nouns = hits.filter((hit) => hit.role === 'noun' && !hit.isPlace);
  const before = nouns.filter((hit) => hit.at < topicAt);
  return before.at(-1) ?? hits.find((hit) => hit.role === 'verb') ?? nouns.at(-1) ?? null;
}

/** What is left of a word's weight beside the head of its phrase. */
function factorBeside(head: Hit | null, hit: Hit, topicAt: number): number {
  if (head === null || hit === head || classOf(hit) === classOf(head) || head.group === null) return 1;
  if (hit.role === 'verb') return 1;
  if (hit.role === 'noun' && !hit.isPlace) return 0;
  // "evaluation of the realtime agent" is not realtime itself.
  if (hit.at > topicAt && SAID_LIVE.test(hit.group ?? '') && classOf(head) === 'scheduled') return 0;
  // "search-index-nightly", "enrich-realtime": a qualifier behind the head sets this variant apart from others.
  if (hit.at > head.at) return 1;
  // "realtime-eval" is an evaluation, "webhook-backfill" a backfill.
  if (classOf(head) === 'scheduled') return SAID_LIVE.test(hit.group ?? '') ? 0 : 1;
  // "weekly-report-chatbot" is a chat, but "nightly-agent" may well run at night.
  return classOf(hit) === 'scheduled' && classOf(head) === 'real-time' ? 0.5 : 1;
}

/** Whether a verb makes a topic of the word: chats that are summarised, scored or translated have been held already. */
function isObject(verb: Hit | undefined, hit: Hit): boolean {
  if (verb === undefined || hit.role !== 'noun' || hit.isPlace || hit.at < verb.at) return false;
  return classOf(hit) === 'real-time' && classOf(verb) !== 'real-time';
}

/** The words of a name or a sentence that say something about the latency class, after its head or its verb has ruled out the topics. */
export function readWords({ source, text }: Naming): FoundWord[] {
  const inProse = source === 'description';
  return clausesOf(text).flatMap((clause) => {
    const units = unitsOf(clause, inProse);
    const all = hitsOf(units);
    const verb = all.find(({ role }) => role === 'verb');
    const hits = all.filter((hit) => !isObject(verb, hit));
    const mark = units.findIndex((unit) => TOPIC.test(unit.written));
    const topicAt = mark === -1 ? units.length : mark;
    const head = headOf(hits, topicAt);
    const isLater = hits.some(({ group }) => group === 'word-later' || group === 'word-schedule');
    return hits.flatMap((hit): FoundWord[] => {
      const { word, group, written, role, rule } = hit;
      const inSentence = inProse && role === 'noun' && rule === null ? NOUN_IN_PROSE : 1;
      const actsLater = group === 'word-person-acts' && isLater && OPENS.test(written) ? ACTS_LATER : 1;
      const factor = factorBeside(head, hit, topicAt) * inSentence * actsLater;
      return group === null || factor === 0 ? [] : [{ word, rule: rule ?? word, group, written, source, factor }];
    });
  });
}
