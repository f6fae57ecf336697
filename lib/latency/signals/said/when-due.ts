import type { Subject } from '../../subject';
import { readWords } from '../../words/read-words';
import { saidDeadline } from '../../words/said-deadline';

/** Phrases that say in so many words when the answer is wanted. */
const SAYS_WHEN = /^word-(later|minutes|person-waits)$/;

/** What a declared deadline leaves of words and trigger: they say only indirectly how late is too late. */
const BESIDE_DECLARED = 0.4;
/** What leaves a description that says when: it may speak of another step of the work. */
const BESIDE_SAID = 0.6;

/** How much the name and the start of the work still weigh (0 to 1) beside what is known of when its answer is due. */
export function whenDue({ deadlineHours, words }: Subject): { factorOfWords: number; factorOfStart: number } {
  if (deadlineHours !== null) return { factorOfWords: BESIDE_DECLARED, factorOfStart: BESIDE_DECLARED };
  const said = words.some(
    (naming) =>
      naming.source === 'description' &&
      (saidDeadline(naming.text) !== null || readWords(naming).some(({ group }) => SAYS_WHEN.test(group))),
  );
  return { factorOfWords: 1, factorOfStart: said ? BESIDE_SAID : 1 };
}
