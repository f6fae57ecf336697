import { sumUsd } from '../../cost/money';

type Changed = { from: number; to: number };

/** By how much the spend after moves changes, in USD a month. */
export function afterMoves({ spend, saving }: { spend: Changed; saving: Changed }): number {
  return sumUsd([spend.to, -spend.from, -saving.to, saving.from]);
}
