import { aboutAssumption } from '../../cost/assumptions/table';
import { formatUsd } from '../../wording/usd';
import type { ReportSensitivity } from '../report';

/** The saving at the low and at the high of an assumption, with all others at their base, USD a month. */
export type TornadoBar = { key: string; label: string; low: number; high: number };

/** The assumptions that change a saving, the strongest first. */
export function tornadoBars(sensitivity: readonly ReportSensitivity[]): TornadoBar[] {
  return sensitivity
    .filter(({ netAtLow, netAtHigh }) => netAtLow !== netAtHigh)
    .map(({ assumption, netAtLow, netAtHigh }) => ({
      key: assumption,
      label: aboutAssumption(assumption).label,
      low: netAtLow,
      high: netAtHigh,
    }));
}

/** The longest bar, in a sentence. */
export function tornadoSays(bars: readonly TornadoBar[], base: number): string {
  const [first] = bars;
  if (first === undefined) return 'No assumption changes the saving.';
  return `${first.label} changes it most: from ${formatUsd(first.low)} at its low to ${formatUsd(first.high)} at its high, ${formatUsd(base)} at base.`;
}
