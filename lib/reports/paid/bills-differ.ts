import type { Reconciliation } from '../../cost/bills';

/** A larger gap between costs in a log and the rates can mean a discount, another rate or a wrong model name. */
const TOLERANCE = 0.05;

/** Whether the costs of a log are far from what the rates give. */
export function billsDiffer({ billed, computed }: Pick<Reconciliation, 'billed' | 'computed'>): boolean {
  return computed !== 0 && Math.abs(billed - computed) / computed > TOLERANCE;
}
