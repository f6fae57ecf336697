import { sumUsd } from '../../cost/money';
import { isOld, OLD_AFTER_DAYS } from '../../pricing/catalogue/rate-age';
import { keyOf } from '../../pricing/catalogue/rate-key';
import { type Prices, standingOverrides } from '../../pricing/overrides/prices';
import { isWithinBounds, MOST_USD_PER_MILLION } from '../../pricing/overrides/rate-bounds';
import type { Report } from '../../reports/report';
import { formatDay, formatWhen } from '../../wording/date';
import { formatList } from '../../wording/list';
import { formatCount, plural } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import { grouped } from '../../workloads/grouped';
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
    ...commitments(assessments),
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
    `These workloads use rates read more than ${OLD_AFTER_DAYS} days ago: ${formatList(listed)}. ` +
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

/** Moves that stay because what they save is paid to their provider in any case: one warning for each provider. */
function commitments(assessments: readonly Reported[]): Warning[] {
  const held = assessments.flatMap(({ workload: { provider, commitment } }) =>
    commitment?.wouldSave === undefined ? [] : [{ provider, ...commitment, wouldSave: commitment.wouldSave }],
  );
  return [...grouped(held, ({ provider }) => provider)].map(([provider, group]) => {
    const [{ usd, until } = { usd: 0, until: null }] = group;
    const spend = assessments.flatMap(({ workload }) =>
      workload.provider === provider ? [workload.monthly.current ?? 0] : [],
    );
    const says =
      `${provider} is paid ${formatUsd(usd)} a month in any case${until === null ? '' : ` until ${formatWhen(until)}`}, and this log spends ${formatUsd(sumUsd(spend))} there. ` +
      `Moving these workloads would take it below that, so they stay. Otherwise they would save ${formatUsd(sumUsd(group.map(({ wouldSave }) => wouldSave)))} a month.`;
    return { code: 'below-commitment', says, count: group.length };
  });
}
