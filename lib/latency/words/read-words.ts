import type { LatencyClass } from '../latency-class';
import type { Naming } from '../subject';
import { WEIGHTS } from '../weights';
import { lookUp } from './lexicon';
import type { LexiconEntry, WordGroup } from './lexicon-entry';
import { phrasesOf } from './phrases';

export interface FoundWord {
  word: string;
  group: WordGroup;
  /** The word as it stands in the name, in lower case. */
  written: string;
  source: Naming['source'];
  /** 1, or 0.5 where the head of the name contradicts it but does not rule it out. */
  factor: number;
}

interface Hit extends LexiconEntry {
  at: number;
  written: string;
  /** "in the chat", "during calls": says where the work happens, not what it is about. */
  isPlace: boolean;
}

const PLACE = /^(in|inside|during|on|via|through|within|at|over)$/;
const NEGATION = /^(not|no|never|without|isn|aren|non|nor|neither|hardly|rather)$/;
/** A negation reaches over "not a live ..." and no further. */
const REACH = 3;

/** Said of the work or of its topic alike: "evaluation of the realtime agent". That a person waits is said of the work. */
const SAID_LIVE = /^word-(realtime|live)$/;

const classOf = (hit: Hit): LatencyClass | null => (hit.group === null ? null : WEIGHTS[hit.group].toward);

function hitsOf(phrase: readonly string[]): Hit[] {
  return phrase.flatMap((written, at): Hit[] => {
    const entry = lookUp(written);
    if (entry === null) return [];
    if (phrase.slice(Math.max(0, at - REACH), at).some((word) => NEGATION.test(word))) return [];
    const isPlace = phrase.slice(Math.max(0, at - REACH), at).some((word) => PLACE.test(word));
    return [{ ...entry, at, written, isPlace }];
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

/** The words of a name that say something about the latency class, after its head or its verb has ruled out the topics. */
export function readWords({ source, text }: Naming): FoundWord[] {
  return phrasesOf(text).flatMap((phrase) => {
    const verb = hitsOf(phrase).find(({ role }) => role === 'verb');
    const hits = hitsOf(phrase).filter((hit) => !isObject(verb, hit));
    const mark = phrase.indexOf('of');
    const topicAt = mark === -1 ? phrase.length : mark;
    const head = headOf(hits, topicAt);
    return hits.flatMap(({ word, group, ...hit }): FoundWord[] => {
      const factor = factorBeside(head, { word, group, ...hit }, topicAt);
      return group === null || factor === 0 ? [] : [{ word, group, written: hit.written, source, factor }];
    });
  });
}
