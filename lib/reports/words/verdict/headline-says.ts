import { plural } from '../../../wording/number';
import { mayMove } from '../../questions/saving-undecided';
import type { Report } from '../../report';

/** What a finding says where no spend is known: then nobody knows whether a move is worth it. */
export const NO_SPEND_SAYS =
  'The spend and the saving are unknown: no workload has a known rate, a known volume and token counts.';

/** Why nothing moves. A workload whose class is held is an open question, not a verdict against moving. */
export function nothingMovesSays({ workloads }: Pick<Report, 'workloads'>): string {
  if (workloads.every(({ monthly }) => monthly.current === null)) return NO_SPEND_SAYS;
  const open = workloads.filter(mayMove).length;
  return open === 0
    ? 'No move is worth it. A workload has to be able to wait, and the saving has to pay for the move.'
    : `No move is recommended yet. Your answers on ${plural(open, 'workload')} may change that.`;
}

/** That what is paid lacks workloads; null where it has all. */
export function missingSpendSays({ workloads }: Pick<Report, 'workloads'>): string | null {
  const unknown = workloads.filter(({ monthly }) => monthly.current === null).length;
  return unknown === 0 ? null : `This leaves out the spend of ${plural(unknown, 'workload')} that is not fully known.`;
}
