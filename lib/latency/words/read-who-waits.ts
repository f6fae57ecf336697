import { readHours } from '../../workloads/workflow/workflow-values';
import { classDueWithin } from '../due';
import type { LatencyClass } from '../latency-class';
import { clausesOf } from './clauses';
import { lazily } from './lazily';
import { compile, matchLength } from './pattern';
import { readWords } from './read-words';
import { saidDeadline } from './said-deadline';
import type { WordGroup } from './word-group';

/** Who waits for the answers, as a list says it: the class, and the deadline in hours where it names one. */
export type WhoWaits = { latencyClass: LatencyClass; hours: number | null };

/** The answers that the form offers, and that are named where one is not understood. Each is read as any other text is. */
export const WHO_WAITS = [
  'a person, live',
  'a person, within minutes',
  'a person, the same day',
  'nobody, or the next day',
] as const;

/** What the words of each group say about how long somebody waits. Those that only name a person, or only an event, do not say. */
const SAYS: Partial<Record<WordGroup, LatencyClass>> = {
  'word-realtime': 'real-time',
  'word-live': 'real-time',
  'word-person-waits': 'real-time',
  'word-person-present': 'real-time',
  'word-conversation': 'real-time',
  'word-minutes': 'near-real-time',
  'word-later': 'scheduled',
  'word-schedule': 'scheduled',
  'word-bulk': 'scheduled',
  'word-nobody-waits': 'scheduled',
};

const NOBODY = lazily(() =>
  compile(
    '^ nobody|no|no_one|noone|no_human|no_person|no_people|no_user|no_customer|not_a_person|niemand|keiner|personne|nadie|ninguem|nessuno $',
  ),
);

const APART = /[,;:/()]|\s[-–—]\s/;

/** A day that is named is no deadline to the hour, but a number is, and so is the same day. */
const A_DAY_HOURS = 24;

/**
 * Reads the answer to "Who waits?": "a person, live", "the analyst, next day", "nobody / nightly", "within 5 minutes". Null where it does
 * not say how long, or says two things that can't both be.
 */
export function readWhoWaits(text: string): WhoWaits | null {
  const pieces = text.split(APART);
  const classes = new Set(
    pieces.flatMap((piece) =>
      readWords({ source: 'description', text: piece }).flatMap(({ group }): LatencyClass[] => {
        const says = SAYS[group];
        return says === undefined ? [] : [says];
      }),
    ),
  );
  if (pieces.flatMap(clausesOf).some((words) => matchLength(NOBODY(), words, 0) !== null)) classes.add('scheduled');
  const hours = spanIn(text, pieces);
  if (hours !== null) {
    const due = classDueWithin(hours);
    // "A person, live" and "the next day" can't both be; "the user waits, up to 2 min" can.
    if (due === 'scheduled' && classes.has('real-time')) return null;
    const isDeadline = hours > 0 && (/\d/.test(text) || (due === 'scheduled' && hours < A_DAY_HOURS));
    return { latencyClass: due, hours: isDeadline ? hours : null };
  }
  const [only, ...others] = classes;
  return only === undefined || others.length > 0 ? null : { latencyClass: only, hours: null };
}

/** The span of time that it names, in hours; null for none. */
function spanIn(text: string, pieces: readonly string[]): number | null {
  const written = pieces
    .filter((piece) => /\d/.test(piece) && /[a-z]/i.test(piece))
    .map(readHours)
    .find((hours) => hours !== null);
  return written ?? saidDeadline(`due ${text}`);
}

/** The answer of those offered that a text means; null where it is not understood. */
export function whoWaitsMeant(text: string): (typeof WHO_WAITS)[number] | null {
  const meant = readWhoWaits(text);
  if (meant === null) return null;
  const [live, minutes, sameDay, nobodyWaits] = WHO_WAITS;
  if (meant.latencyClass === 'real-time') return live;
  if (meant.latencyClass === 'near-real-time') return minutes;
  return meant.hours !== null && meant.hours < A_DAY_HOURS ? sameDay : nobodyWaits;
}

/** Whether a text is no answer at all, as "?", "n/a" or "unknown" are. */
export function isUnanswered(text: string | null): boolean {
  return (
    text === null || /^(?:|[-–—?]+|n\/?a|tbd|tbc|unknown|not (?:set|stated|known|specified|sure))$/i.test(text.trim())
  );
}
