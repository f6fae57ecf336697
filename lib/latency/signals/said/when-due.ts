import type { Subject } from '../../subject';
import { readWords } from '../../words/read-words';
import { saidDeadline } from '../../words/said-deadline';

/** Phrases that say when the answer is wanted, or on which day it is read. */
const SAYS_WHEN = /^word-(later|minutes|person-waits|schedule)$/;

/** The weight that is left to words and trigger beside a declared deadline: they say only indirectly how late is too late. */
const BESIDE_DECLARED = 0.4;
/** The weight that is left to the trigger beside a description that says when: it may mean another step of the work. */
const BESIDE_SAID = 0.6;

/** How much the words and the trigger weigh (0 to 1) beside what is known of the deadline. */
export function whenDue({ deadlineHours, words }: Subject): { factorOfWords: number; factorOfStart: number } {
  if (deadlineHours !== null) return { factorOfWords: BESIDE_DECLARED, factorOfStart: BESIDE_DECLARED };
  const said = words.some(
    (naming) =>
      naming.source === 'description' &&
      (saidDeadline(naming.text) !== null || readWords(naming).some(({ group }) => SAYS_WHEN.test(group))),
  );
  return { factorOfWords: 1, factorOfStart: said ? BESIDE_SAID : 1 };
}
