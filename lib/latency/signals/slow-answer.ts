import { weigh } from '../weigh';
import type { Signal } from './signal';

/** Past ten seconds a person has looked away (Nielsen, Usability Engineering, 1993, ch. 5); nobody keeps a blank screen for long after. */
const SLOW_MS = 30_000;
const HARDLY_STREAMED = 0.05;

/** Answers that come whole and late. Quick ones say nothing: true batch requests took from 0.4 s to 60 s in the traces. */
export const slowAnswer: Signal = ({ profile }) => {
  if (profile === null || profile.medianLatencyMs === null || profile.medianLatencyMs < SLOW_MS) return null;
  const { known, yes } = profile.streamed;
  if (known === 0 || yes / known > HARDLY_STREAMED) return null;
  const seconds = Math.round(profile.medianLatencyMs / 1000);
  return weigh(
    'slow-answer',
    profile.medianLatencyMs,
    `Half of its answers take ${seconds} s or longer and are not streamed.`,
  );
};
