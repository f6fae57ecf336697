import type { Assumptions } from '../cost/assumptions/assumptions';
import { assumptionsWith, type OwnAssumption } from '../cost/assumptions/own';
import type { Report } from './report';

const NONE: readonly OwnAssumption[] = [];

/** The assumptions that a report was made with: the defaults and what was the installation's own then. */
export function assumptionsOf({ assumptions }: Pick<Report, 'assumptions'>): Assumptions {
  return assumptionsWith(assumptions ?? NONE);
}
