import { sumUsd } from '../../cost/money';
import { OVERHEAD_NAMES, OVERHEADS } from '../../cost/overheads/overheads';
import { WAYS } from '../../pricing/lookup/way';
import { formatUsd } from '../../wording/usd';
import { paidNow } from '../paid/paid-now';
import { movesEachMonth } from '../ran-once';
import type { Report } from '../report';
import type { Table } from '../tables/table';
import { shownWay } from '../ways/shown-way';
import { WAY_WORDS } from '../words/way-words';
import { stepsBetween, type WaterfallStep } from './waterfall-steps';

/**
 * The steps from today's bill to the bill after moving: what tokens cost less by each way, what each overhead adds, and the difference
 * between the saving at base and its median, which is the headline. They add up to the cent. Null where no spend is known or nothing moves.
 */
export function billWaterfall(report: Report): WaterfallStep[] | null {
  const { monthlyCurrent, monthlyProjected } = report.totals;
  const moved = report.workloads.filter(movesEachMonth).map((workload) => ({ ...shownWay(workload), workload }));
  if (paidNow(report) === null || moved.length === 0) return null;
  const tokens = WAYS.map((way) => ({
    key: `tokens-${way}`,
    label: `Tokens: ${WAY_WORDS[way].label.toLowerCase()}`,
    usd: sumUsd(
      moved.flatMap(({ way: by, bill, workload: { monthly } }) =>
        by !== way || bill === null || monthly.sync === null ? [] : [bill, -monthly.sync],
      ),
    ),
  }));
  const overheads = OVERHEAD_NAMES.map((name) => ({
    key: name,
    label: OVERHEADS[name].label,
    usd: sumUsd(moved.flatMap(({ overhead }) => overhead?.[name] ?? [])),
  }));
  const known = [...tokens, ...overheads];
  const toMedian = sumUsd([monthlyProjected, -monthlyCurrent, ...known.map(({ usd }) => -usd)]);
  const changes = [...known, { key: 'median', label: 'Median instead of base', usd: toMedian }];
  return stepsBetween({ key: 'now', label: 'Paid now', usd: monthlyCurrent }, changes, {
    key: 'after',
    label: 'Paid after moving',
    usd: monthlyProjected,
  });
}

/** What the chart shows, in one sentence. */
export function waterfallSays(steps: readonly WaterfallStep[]): string {
  const [now, after] = [steps.at(0), steps.at(-1)];
  if (now === undefined || after === undefined) return '';
  const sumOf = (is: (step: WaterfallStep) => boolean) => sumUsd(steps.filter(is).map(({ usd }) => usd));
  const tokens = sumOf(({ key }) => key.startsWith('tokens-'));
  const overhead = sumOf(({ key }) => key in OVERHEADS);
  const toMedian = sumOf(({ key }) => key === 'median');
  const known = [`tokens cost ${formatUsd(-tokens)} less`, `overhead adds ${formatUsd(overhead)}`];
  const parts =
    toMedian === 0
      ? known.join(', and ')
      : `${known.join(', ')}, and the median of the draws ${toMedian > 0 ? 'adds' : 'takes off'} ${formatUsd(Math.abs(toMedian))}`;
  return `The bill goes from ${formatUsd(now.usd)} to ${formatUsd(after.usd)} a month: ${parts}.`;
}

/** The same as a table, whose rows add up to the bill after moving. */
export function waterfallTable(steps: readonly WaterfallStep[]): Table<WaterfallStep> {
  const after = steps.at(-1);
  return {
    title: 'From today’s bill to the bill after moving',
    sentence: 'The steps from today’s bill to the bill after moving, USD a month',
    rows: steps.slice(0, -1),
    id: ({ key }) => key,
    columns: [
      { key: 'step', head: 'Step', unit: 'text', value: ({ label }) => label, total: after?.label ?? null },
      { key: 'usd', head: 'USD a month', unit: 'usd', value: ({ usd }) => usd, total: after?.usd ?? null, main: true },
    ],
  };
}
