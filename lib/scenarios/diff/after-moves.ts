import { sumUsd } from '../../cost/money';
import type { DiffWorkload } from './diff';

/** By how much the spend after moves changes, in USD a month. */
export function afterMoves({ spend, saving }: Pick<DiffWorkload, 'spend' | 'saving'>): number {
  return sumUsd([spend.to, -spend.from, -saving.to, saving.from]);
}
