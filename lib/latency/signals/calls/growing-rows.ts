import { percent } from '../../../wording/percent';
import { shareInGrowingRows } from '../../dependent-calls';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from '../time/clock-alignment';

/** Rows of calls that grow, in a log without sessions: each goes on from an answer, and no clock starts the rows. */
export const growingRows: Signal = ({ profile }, before) => {
  const share = profile === null ? null : shareInGrowingRows(profile);
  if (share === null || speaksOf(before, BY_THE_CLOCK)) return null;
  const says = `${percent(share)} of its requests come in rows in which each goes on from the one before, and no clock starts them.`;
  return weigh('growing-rows', share, says);
};
