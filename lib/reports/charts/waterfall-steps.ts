import { sumUsd } from '../../cost/money';

/** A bar from one level of the bill to the next, USD a month. `usd` is the change; of a total, the level itself. */
export type WaterfallStep = {
  key: string;
  label: string;
  kind: 'total' | 'out' | 'in';
  usd: number;
  from: number;
  to: number;
};

/** USD a month, of a bill or of a change. */
type Amount = Pick<WaterfallStep, 'key' | 'label' | 'usd'>;

/** The steps from one bill to another by changes that add up to the difference. What changes nothing is left out. */
export function stepsBetween(before: Amount, changes: readonly Amount[], after: Amount): WaterfallStep[] {
  const steps: WaterfallStep[] = [total(before)];
  let level = before.usd;
  for (const { key, label, usd } of changes.filter(({ usd }) => usd !== 0)) {
    const to = sumUsd([level, usd]);
    steps.push({ key, label, kind: usd < 0 ? 'out' : 'in', usd, from: level, to });
    level = to;
  }
  return [...steps, total(after)];
}

function total(bill: Amount): WaterfallStep {
  return { ...bill, kind: 'total', from: 0, to: bill.usd };
}
