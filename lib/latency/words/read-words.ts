import type { Naming } from '../subject';
import { WEIGHTS } from '../weights';
import { type LexiconEntry, lookUp } from './lexicon';
import { phrasesOf } from './phrases';

export interface FoundWord extends LexiconEntry {
  /** The word as it stands in the name, in lower case. */
  written: string;
  source: Naming['source'];
  /** 1, or 0.5 where the head of the name contradicts it but does not rule it out. */
  factor: number;
}

interface Hit extends LexiconEntry {
  at: number;
  written: string;
}

const classOf = (hit: Hit) => WEIGHTS[hit.group].toward;

/**
 * The word that decides a phrase. English names end in their head ("chat-history-backfill" is a backfill), unless a verb
 * rules them ("summarise chats") or a topic follows ("evaluation of chat answers").
 */
function headOf(hits: readonly Hit[], topicAt: number): Hit | null {
  const before = hits.filter((hit) => hit.at < topicAt && hit.role !== 'qualifier');
  const nouns = before.length > 0 ? before : hits.filter((hit) => hit.role !== 'qualifier');
  return nouns.find((hit) => hit.role === 'verb') ?? nouns.at(-1) ?? null;
}

/** What is left of a word's weight beside the head of its phrase. */
function factorBeside(head: Hit | null, hit: Hit): number {
  if (head === null || hit === head || classOf(hit) === classOf(head)) return 1;
  if (hit.role !== 'qualifier') return 0;
  // "search-index-nightly", "enrich-realtime": a qualifier behind the head sets this variant apart from others.
  if (hit.at > head.at) return 1;
  // "realtime-eval" is an evaluation, "webhook-backfill" a backfill.
  if (classOf(head) === 'scheduled') return hit.group === 'word-nobody-waits' ? 1 : 0;
  // "weekly-report-chatbot" is a chat, but "nightly-agent" may well run at night.
  return classOf(hit) === 'scheduled' && classOf(head) === 'real-time' ? 0.5 : 1;
}

/** The words of a name that say something about the latency class, after its head noun has ruled out the topics. */
export function readWords({ source, text }: Naming): FoundWord[] {
  return phrasesOf(text).flatMap((phrase) => {
    const hits = phrase.flatMap((written, at): Hit[] => {
      const entry = lookUp(written);
      return entry === null ? [] : [{ ...entry, at, written }];
    });
    const topic = phrase.indexOf('of');
    const head = headOf(hits, topic === -1 ? phrase.length : topic);
    return hits
      .map((hit) => ({
        word: hit.word,
        group: hit.group,
        role: hit.role,
        written: hit.written,
        source,
        factor: factorBeside(head, hit),
      }))
      .filter((found) => found.factor > 0);
  });
}
