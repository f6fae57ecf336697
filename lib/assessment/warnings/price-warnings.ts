import { sumUsd } from '../../cost/money';
import { isOld, OLD_AFTER_DAYS } from '../../pricing/catalogue/rate-age';
import { keyOf } from '../../pricing/catalogue/rate-key';
import { type Prices, standingOverrides } from '../../pricing/overrides/prices';
import { isWithinBounds, MOST_USD_PER_MILLION } from '../../pricing/overrides/rate-bounds';
import type { Report } from '../../reports/report';
import { formatDay } from '../../wording/date';
import { formatList } from '../../wording/list';
import { formatCount, plural } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import type { Reported } from '../assessment';
import { assumedPrices } from '../prices/assumed-prices';
import { comingPrices } from '../prices/coming-prices';

type Warning = Report['warnings'][number];

/** Warnings about the prices behind the figures at an instant (ms since 1970). `count` is the number of workloads. */
export function priceWarnings(assessments: readonly Reported[], prices: Prices, nowMs: number): Warning[] {
  return [
    ...oldRates(assessments, nowMs),
    ...conflictingRates(assessments),
    ...assumedPrices(assessments),
    ...comingPrices(assessments, prices.catalogue, nowMs),
    ...lessToday(assessments),
    ...commitments(assessments, prices, nowMs),
    ...unusedOverrides(prices),
  ];
}

/** One warning for all old rates, which names each source once. A source has one day. */
function oldRates(assessments: readonly Reported[], nowMs: number): Warning[] {
  const resting = assessments.map(({ rates }) => rates.filter((rate) => isOld(rate, nowMs)));
  const sources = new Map<string, { readOn: string; rates: Set<string> }>();
  for (const rate of resting.flat()) {
    const known = sources.get(rate.source) ?? { readOn: rate.observedOn, rates: new Set() };
    sources.set(rate.source, { ...known, rates: known.rates.add(keyOf(rate)) });
  }
  if (sources.size === 0) return [];
  const oldestFirst = [...sources].sort(([, a], [, b]) => (a.readOn < b.readOn ? -1 : a.readOn > b.readOn ? 1 : 0));
  const listed = oldestFirst.map(
    ([source, { readOn, rates }]) =>
      `${source.replace(` ${readOn}`, '')} (${formatDay(readOn)}, ${plural(rates.size, 'rate')})`,
  );
  const says =
    `These workloads use rates that were read more than ${OLD_AFTER_DAYS} days ago: ${formatList(listed)}. ` +
    'Check them on the page Prices, enter what you pay, or read a newer catalogue: whowaits prices refresh.';
  return [{ code: 'old-rates', says, count: resting.filter((rates) => rates.length > 0).length }];
}

function conflictingRates(assessments: readonly Reported[]): Warning[] {
  const count = assessments.filter(({ rates }) => rates.some(({ status }) => status === 'conflicting')).length;
  const says = 'Sources disagree on a rate that these workloads use. The page Prices shows both values.';
  return count === 0 ? [] : [{ code: 'conflicting-rates', says, count }];
}

/** Overrides from before bounds existed. Their rates would distort every figure. */
function unusedOverrides(prices: Prices): Warning[] {
  const count = standingOverrides(prices).filter(
    ({ change }) =>
      (change.kind === 'rate' && !isWithinBounds(change.rate)) ||
      (change.kind === 'file' && !change.rates.every(isWithinBounds)),
  ).length;
  const says = `These overrides have rates above ${formatCount(MOST_USD_PER_MILLION)} USD per million tokens, so they are not used. Withdraw them on the page Prices.`;
  return count === 0 ? [] : [{ code: 'override-unused', says, count }];
}

/** Moves whose saving became smaller since the log. One that became none is no move. */
function lessToday(assessments: readonly Reported[]): Warning[] {
  const less = assessments.flatMap(({ workload, ways }) => {
    const { net = null, today } = ways.find(({ offer }) => offer.way === workload.way) ?? {};
    if (net === null || today === undefined || workload.saving === null || today.net.median >= net.median) return [];
    return [{ saving: workload.saving, usdToday: today.net.median }];
  });
  if (less.length === 0) return [];
  const [then, now] = [sumUsd(less.map(({ saving }) => saving)), sumUsd(less.map(({ usdToday }) => usdToday))];
  const says =
    `Prices have changed since the log. At those of today these moves save ${formatUsd(now)} a month, and not ${formatUsd(then)}. ` +
    'Audit a newer log before you move them.';
  return [{ code: 'saves-less-today', says, count: less.length }];
}

/** Spend below the commitment is paid anyway, so it is not a saving. */
function commitments(assessments: readonly Reported[], { overrides }: Prices, nowMs: number): Warning[] {
  return overrides.flatMap(({ change, withdrawn }) => {
    if (change.kind !== 'discount' || withdrawn !== null || change.discount.commitmentUsd === null) return [];
    const { provider, commitmentUsd, from, to } = change.discount;
    const over = (from !== null && Date.parse(from) > nowMs) || (to !== null && Date.parse(to) <= nowMs);
    const here = assessments.filter(({ workload }) => workload.provider === provider);
    const projected = sumUsd(
      here.flatMap(({ workload: { monthly, saving } }) => [monthly.current ?? 0, -(saving ?? 0)]),
    );
    const moved = here.filter(({ workload }) => workload.outcome === 'moved').length;
    if (over || moved === 0 || projected >= commitmentUsd) return [];
    const says =
      `Moving these workloads would leave ${formatUsd(projected)} a month at ${provider}, below the commitment of ${formatUsd(commitmentUsd)}. ` +
      'You pay the commitment in any case, so the part below it is not saved.';
    return [{ code: 'below-commitment', says, count: moved }];
  });
}
