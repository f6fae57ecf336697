import { percent } from '../../../wording/percent';
import { toolLoopDepth } from '../../tool-loop';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const MIN_STEPS = 30;
const CHAINED_FROM = 0.7;

/** Calls of a session that follow each other too fast for a reader, and whose input does not grow: a program at work. */
export const chainedCalls: Signal = ({ profile }) => {
  const shape = profile?.sessionShape ?? null;
  if (profile === null || shape === null || shape.chainedShare === null) return null;
  if (shape.steps < MIN_STEPS || shape.medianCalls < 2 || shape.chainedShare < CHAINED_FROM) return null;
  if (toolLoopDepth(profile) !== null) return null;
  const says = `${percent(shape.chainedShare)} of the steps in a session start within 3 s after the previous call, as in a program.`;
  return weigh('chained-calls', shape.chainedShare, says);
};
