import { percent } from '../percent';
import { weigh } from '../weigh';
import type { Signal } from './signal';

const MIN_KNOWN = 50;
const REPEATED_FROM = 0.4;

/** Prompts that were sent before: an evaluation, a template over the same records, or a question that many ask. */
export const repeatedPrompts: Signal = ({ profile }) => {
  const prompts = profile?.prompts ?? null;
  if (prompts === null || prompts.known < MIN_KNOWN) return null;
  const repeated = 1 - prompts.distinct / prompts.known;
  if (repeated < REPEATED_FROM) return null;
  const says = `${percent(repeated)} of prompts were sent before: their input is known before the call.`;
  return weigh('repeated-prompts', repeated, says);
};
