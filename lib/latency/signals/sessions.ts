import { weigh } from '../weigh';
import type { Signal } from './signal';

const MANY_SESSIONS = 10;
/** Below, a session is just a request; above, it is more likely the id of a run. */
const TURNS_FROM = 1.5;
const TURNS_TO = 50;

/** Sessions of a few requests each, as turns of a conversation are. */
export const sessions: Signal = ({ profile }) => {
  const count = profile?.sessions ?? 0;
  if (profile === null || count < MANY_SESSIONS) return null;
  const turns = profile.requests / count;
  if (turns < TURNS_FROM || turns > TURNS_TO) return null;
  const says = `${count.toLocaleString('en-US')} sessions of ${turns.toFixed(1)} requests on average.`;
  return weigh('turns-in-sessions', turns, says);
};
