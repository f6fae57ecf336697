import { sumUsd } from '../../cost/money';

type Changed = { from: number | null; to: number | null };

/** By how much the sum of two sides changes, in USD a month: an unknown side adds nothing to it. */
export function changeOf({ from, to }: Changed): number {
  return sumUsd([to ?? 0, -(from ?? 0)]);
}

/** By how much the spend after moves changes, in USD a month. */
export function afterMoves({ spend, saving }: { spend: Changed; saving: Changed }): number {
  return sumUsd([changeOf(spend), -changeOf(saving)]);
}
