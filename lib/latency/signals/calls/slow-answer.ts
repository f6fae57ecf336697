import { weigh } from '../../weigh';
import type { Signal } from '../signal';

/**
 * Real-time is under 2 s (lib/latency/README.md), and after ten people look away (Nielsen, Usability Engineering, 1993, ch. 5). The
 * evidence starts between the two. After half a minute nobody looks at a blank screen.
 */
const SLOW_MS = 5_000;
const UNBEARABLE_MS = 30_000;
const HARDLY_STREAMED = 0.05;

/** Late answers that are not streamed. Quick ones say nothing: true batch requests took 0.4 s to 60 s in the traces. */
export const slowAnswer: Signal = ({ profile }) => {
  if (profile === null || profile.medianLatencyMs === null || profile.medianLatencyMs < SLOW_MS) return null;
  const { known, yes } = profile.streamed;
  if (known === 0 || yes / known > HARDLY_STREAMED) return null;
  const factor = Math.min(1, Math.log(profile.medianLatencyMs / SLOW_MS) / Math.log(UNBEARABLE_MS / SLOW_MS));
  const seconds = Math.round(profile.medianLatencyMs / 1000);
  return weigh(
    'slow-answer',
    profile.medianLatencyMs,
    `Half of its answers take ${seconds} s or longer and are not streamed.`,
    factor,
  );
};
