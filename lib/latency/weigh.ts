import type { Evidence } from './latency-class';
import { WEIGHTS, type WeightName } from './weights';

/** Evidence with its weight from the table. `factor` (0 to 1) lowers it where the evidence is partial or repeats other evidence. */
export function weigh(signal: WeightName, value: string | number, says: string, factor = 1): Evidence {
  const { toward, weight } = WEIGHTS[signal];
  return { signal, value, toward, weight: weight * factor, says: says.charAt(0).toUpperCase() + says.slice(1) };
}
