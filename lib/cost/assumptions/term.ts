import type { Unit } from '../../wording/unit';
import type { AssumptionName } from './table';

/** A number that a formula is filled with; `assumption` where it is assumed and not measured. */
export type Term = { label: string; value: number; unit: Unit; assumption?: AssumptionName };

/** A number that was measured, or worked out from others beside it. */
export function measured(label: string, value: number, unit: Unit): Term {
  return { label, value, unit };
}
