import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const MIN_CALLS = 30;
const MIN_USERS = 10;
/** The share of calls that follow another one in the same visit of a user. */
const FOLLOWING_FROM = 0.2;
const ALONE_UP_TO = 0.05;
const THOUGHT_FROM = 0.5;
/** Somebody who reads an answer asks again within minutes. Somebody who hands over work returns with the next piece. */
const SOON_MS = 120_000;
/** More calls in a row than this are a list. */
const LONGEST_VISIT = 25;

/** Whether users return within minutes of an answer, in a log that names users but not sessions. */
export const visits: Signal = ({ profile }) => {
  const shape = profile?.sessionShape ?? null;
  if (profile === null || shape === null || (profile.sessions ?? 0) > 0 || (profile.endUsers ?? 0) < MIN_USERS)
    return null;
  const calls = shape.steps + shape.sessions;
  if (calls < MIN_CALLS) return null;
  const following = shape.steps / calls;
  if (following <= ALONE_UP_TO) {
    const says = `Only ${percent(following)} of requests follow another one of the same user within half an hour.`;
    return weigh('calls-alone', following, says);
  }
  const { thinkShare, medianThinkMs } = shape;
  if (thinkShare === null || medianThinkMs === null || shape.medianCalls > LONGEST_VISIT) return null;
  if (following < FOLLOWING_FROM || thinkShare < THOUGHT_FROM || medianThinkMs > SOON_MS) return null;
  const says = `${percent(following)} of requests follow another one of the same user, with a median pause of ${Math.round(medianThinkMs / 1000)} s to read.`;
  return weigh('visits', medianThinkMs, says);
};
