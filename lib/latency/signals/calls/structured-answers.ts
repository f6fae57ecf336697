import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const MIN_KNOWN = 50;
const NEARLY_ALL = 0.9;

/** Answers asked for as JSON, which a program reads. */
export const structuredAnswers: Signal = ({ profile }) => {
  const structured = profile?.structured ?? null;
  if (structured === null || structured.known < MIN_KNOWN || structured.yes < NEARLY_ALL * structured.known)
    return null;
  const share = structured.yes / structured.known;
  // Requests that name no format ask for text.
  if (profile === null || structured.known < NEARLY_ALL * profile.requests) return null;
  return weigh('structured-answers', share, `${percent(share)} of requests ask for JSON, which a program reads.`);
};
