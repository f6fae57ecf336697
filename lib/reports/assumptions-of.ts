import type { OwnAssumption } from '../cost/assumptions/own-assumption';
import type { Assumptions } from '../cost/assumptions/schema';
import { assumptionsWith } from '../cost/assumptions/with-own';
import type { Report } from './report';

const NONE: readonly OwnAssumption[] = [];

/** The assumptions that a report was made with: the defaults and what was the installation's own then. */
export function assumptionsOf({ assumptions }: Pick<Report, 'assumptions'>): Assumptions {
  return assumptionsWith(assumptions ?? NONE);
}
