import { percent } from '../../../wording/percent';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';

const MIN_KNOWN = 50;
const MOST = 0.5;
const HARDLY_ANY = 0.02;

/** Requests that send several turns of a user, as a conversation does. Where sessions show that, this repeats it. */
export const severalTurns: Signal = ({ profile }, before) => {
  const turns = profile?.severalTurns ?? null;
  if (turns === null || turns.known < MIN_KNOWN || speaksOf(before, ['growing-turns'])) return null;
  const share = turns.yes / turns.known;
  if (share >= MOST)
    return weigh('several-turns', share, `${percent(share)} of requests send several turns of a user.`);
  if (share > HARDLY_ANY) return null;
  return weigh(
    'single-turns',
    share,
    `${percent(1 - share)} of requests send one turn of a user, so nobody asks again.`,
  );
};
