import { sumUsd } from '../../cost/money';
import { formatUsd, formatUsdChange } from '../../wording/usd';
import type { Diff } from '../diff/diff';
import { causeInText, causesAtWork } from './cause-labels';

/** What a difference comes to, in sentences: the spend after moves, and why spend and saving are other ones. USD a month. */
export function diffSays({ spend, saving }: Pick<Diff, 'spend' | 'saving'>): { headline: string; why: string[] } {
  const before = sumUsd([spend.from, -saving.from]);
  const now = sumUsd([spend.to, -saving.to]);
  const change = sumUsd([now, -before]);
  const headline =
    change === 0
      ? `The spend after moves stays at ${formatUsd(now)} a month.`
      : `The spend after moves ${change > 0 ? 'rises' : 'falls'} by ${formatUsd(Math.abs(change))} a month, from ${formatUsd(before)} to ${formatUsd(now)}.`;
  const because = (what: string, from: number, to: number, by: Readonly<Record<string, number>>) => {
    const [most] = causesAtWork(by);
    if (most === undefined) return [];
    return [`${what}: ${formatUsdChange(sumUsd([to, -from]))}, most by: ${causeInText(most.cause)}.`];
  };
  return {
    headline,
    why: [
      ...because('Spend before moves', spend.from, spend.to, spend.by),
      ...because('Saving by moves', saving.from, saving.to, saving.by),
    ],
  };
}
