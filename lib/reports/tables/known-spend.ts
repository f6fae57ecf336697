import { plural } from '../../wording/number';
import type { RichCell } from './table';

/** A sum of spend, of which that of `unknown` workloads is not known, or in part. A zero of unknown spends is unknown; any other sum says how many are. */
export function knownSpend(usd: number, unknown: number, more: Partial<RichCell> = {}): RichCell | null {
  if (usd === 0 && unknown > 0) return null;
  return { value: usd, lacks: unknown > 0 ? `${plural(unknown, 'workload')} partly unknown` : null, ...more };
}
