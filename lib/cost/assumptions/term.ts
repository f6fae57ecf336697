import type { Unit } from '../../wording/unit';
import type { AssumptionName } from './table';

/** A number in a formula. `assumption` is set where it is assumed and not measured. */
export type Term = { label: string; value: number; unit: Unit; assumption?: AssumptionName };

/** A number that was measured, or computed from others beside it. */
export function measured(label: string, value: number, unit: Unit): Term {
  return { label, value, unit };
}
