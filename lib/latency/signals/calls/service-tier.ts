import { weigh } from '../../weigh';
import type { Signal } from '../signal';

/** The service tier the requests were sent to; `standard` says nothing. */
export const serviceTier: Signal = ({ profile }) => {
  const tier = profile?.key.serviceTier?.toLowerCase() ?? null;
  if (tier === 'batch') {
    const says = 'It already runs on the batch tier.';
    return [weigh('batch-tier', tier, says), weigh('batch-tier-nobody-watches', tier, says)];
  }
  if (tier === 'flex') return weigh('flex-tier', tier, 'It already runs on the flex tier, which may answer late.');
  if (tier === 'priority')
    return weigh('priority-tier', tier, 'It runs on the priority tier, which costs extra for speed.');
  return null;
};
