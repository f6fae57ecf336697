import { percent } from '../../../wording/percent';
import { shareInGrowingRows, shareThatGoesOn } from '../../dependent-calls';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';
import { BY_THE_CLOCK } from '../time/clock-alignment';

/** Calls that go on from an earlier answer, in a log without sessions: in rows, or of several chains at once. No clock starts them. */
export const growingRows: Signal = ({ profile }, before) => {
  if (profile === null || speaksOf(before, BY_THE_CLOCK)) return null;
  const inRows = shareInGrowingRows(profile);
  if (inRows !== null) {
    const says = `${percent(inRows)} of its requests come in rows in which each goes on from the one before, and no clock starts them.`;
    return weigh('growing-rows', inRows, says);
  }
  const share = shareThatGoesOn(profile);
  if (share === null) return null;
  const says = `At least ${percent(share)} of its requests go on from the answer of an earlier one, and no clock starts them.`;
  return weigh('growing-rows', share, says);
};
