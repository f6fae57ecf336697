import { sumUsd } from '../../cost/money';
import { plural } from '../../wording/number';
import { formatUsd, formatUsdChange } from '../../wording/usd';
import type { Diff } from '../diff/diff';
import { causeInText, causesAtWork } from './cause-labels';

/** What a difference comes to, in sentences: the spend after moves, and why spend and saving are other ones. USD a month. */
export function diffSays({ spend, saving, workloads }: Pick<Diff, 'spend' | 'saving' | 'workloads'>): {
  headline: string;
  why: string[];
} {
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
      ...onOneSide(workloads),
    ],
  };
}

/** What the change holds of workloads that have a price on one side only: their other side is unknown. */
function onOneSide(workloads: Diff['workloads']): string[] {
  const became = (cause: 'priced' | 'unpriced') => workloads.filter(({ spend }) => spend.by[cause] !== 0);
  const sumOf = (all: Diff['workloads'], side: 'from' | 'to') =>
    formatUsd(sumUsd(all.map(({ spend }) => spend[side] ?? 0)));
  const [unpriced, priced] = [became('unpriced'), became('priced')];
  return [
    ...(unpriced.length === 0
      ? []
      : [
          `${plural(unpriced.length, 'workload')} became unpriced: ${sumOf(unpriced, 'from')} before, unknown now. The change counts them as if they were gone.`,
        ]),
    ...(priced.length === 0
      ? []
      : [
          `${plural(priced.length, 'workload')} became priced: unknown before, ${sumOf(priced, 'to')} now. The change counts them as if they were new.`,
        ]),
  ];
}
