import { percent } from '../../wording/percent';
import { formatUsd } from '../../wording/usd';
import type { Report } from '../report';
import type { Table } from '../tables/table';

/** A saving in USD a month: P10, P50 and P90 of the draws, and what it is at base assumptions. `loss`: the share of draws that save nothing, null if unknown. */
export type SavingRange = {
  key: string;
  label: string;
  low: number;
  median: number;
  high: number;
  base: number;
  loss: number | null;
};

/** The range of the saving in all, then at each provider. Empty where nothing moves. */
export function savingRanges({ totals, providers }: Report): SavingRange[] {
  if (providers.length === 0) return [];
  const each = providers.map(({ provider, net }) => ({ key: `at ${provider}`, label: provider, ...net }));
  return [{ key: 'all', label: 'All that moves', ...totals.net }, ...(each.length > 1 ? each : [])];
}

export function savingRangesSay(ranges: readonly SavingRange[]): string {
  const [all] = ranges;
  if (all === undefined) return '';
  const span = `In 8 of 10 draws of the assumptions the saving is ${formatUsd(all.low)} to ${formatUsd(all.high)} a month.`;
  if (all.loss === null) return span;
  return all.loss > 0
    ? `${span} In ${percent(all.loss)} of them nothing is saved.`
    : `${span} Every draw saves something.`;
}

/** The same as a table. Ranges do not add up, because each is of its own sum. */
export function savingRangesTable(ranges: readonly SavingRange[]): Table<SavingRange> {
  return {
    title: 'Range of the saving',
    sentence: 'The range of the saving, USD a month',
    rows: ranges,
    id: ({ key }) => key,
    columns: [
      { key: 'label', head: 'Saving', unit: 'text', value: ({ label }) => label },
      { key: 'low', head: 'P10', term: 'p10-p90', unit: 'usd', value: ({ low }) => low },
      { key: 'median', head: 'Median', unit: 'usd', value: ({ median }) => median, main: true },
      { key: 'high', head: 'P90', unit: 'usd', value: ({ high }) => high },
      { key: 'base', head: 'At base', unit: 'usd', value: ({ base }) => base },
    ],
  };
}
