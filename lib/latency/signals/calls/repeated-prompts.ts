import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const MIN_KNOWN = 50;
const REPEATED_FROM = 0.4;

/** Prompts that were sent before: an evaluation, a template over the same records, or a question that many ask. */
export const repeatedPrompts: Signal = ({ profile }) => {
  const prompts = profile?.prompts ?? null;
  if (profile === null || prompts === null || prompts.known < MIN_KNOWN) return null;
  // Failed calls are sent again because they failed.
  const answered = Math.max(prompts.distinct, prompts.known - (profile.errors ?? 0));
  const repeated = 1 - prompts.distinct / answered;
  if (repeated < REPEATED_FROM) return null;
  const says = `${percent(repeated)} of prompts were sent before, so their input is known before the call.`;
  return weigh('repeated-prompts', repeated, says);
};
