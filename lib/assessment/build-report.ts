import { type Assumptions, SAMPLING } from '../cost/assumptions/assumptions';
import { sumRanges, sumUsd } from '../cost/money';
import { sensitivities } from '../cost/net/sensitivity';
import type { Rate } from '../pricing/catalogue/rate';
import { standingOverrides } from '../pricing/overrides/prices';
import { costBasis, rateList } from '../reports/cost-basis';
import type { Intake } from '../reports/intake';
import { PUBLISHED_SHARES } from '../reports/published-shares';
import type { Report, ReportWorkload } from '../reports/report';
import { grouped } from '../workloads/grouped';
import type { Assessment, Reported } from './assessment';
import type { Context } from './context';
import { ownUsed } from './own-used';
import { overridesUsed } from './prices/overrides-used';
import { accounting, onceTotals } from './totals/accounting';
import { paidTotals } from './totals/paid-totals';
import { spendOverTime } from './totals/spend-over-time';
import { warningsOf } from './warnings/warnings';
import { ceilingOf } from './ways/ceiling';
import { type Concluded, concludeVerdicts, savingParts, waysOf } from './ways/conclude-verdicts';
import { firstYearOf, movesOf } from './ways/moves';
import { netTogether } from './ways/net-together';
import { failing, failingOnce, failingOnceToday, failingToday, isKnown, isOpen, ruleOf } from './ways/rule';

/** Builds the report. Totals are sums of the workloads' rounded figures, so the parts always add up. */
export function buildReport({ source, notes }: Intake, assessments: readonly Assessment[], context: Context): Report {
  const { prices, assumptions, own } = context;
  const { rates, placesOf } = rateList();
  const concluded = concludeVerdicts(assessments, assumptions);
  const chosen = concluded.filter(({ choice }) => choice !== null);
  const moved = chosen.filter(({ decisive }) => !decisive.once);
  const net = netTogether(waysOf(moved), assumptions);
  const savings = savingParts(moved, net, assumptions);
  const { saved: savedOnce, savings: savingsOnce } = savedTogether(
    chosen.filter(({ decisive }) => decisive.once),
    assumptions,
  );
  const reported = concluded.map((one): Reported => {
    const saving = savings.get(one.workload.id) ?? null;
    const { once, worthUsd } = one.workload;
    const workload = {
      ...one.workload,
      saving,
      // Alone, a move saves some cents more or less than its part of the median of all, which every other place shows.
      ...(worthUsd === undefined || saving === null ? {} : { worthUsd: saving }),
      ...(once === undefined ? {} : { once: { ...once, saving: savingsOnce.get(one.workload.id) ?? null } }),
      ways: reportedWays(one, placesOf, assumptions),
    };
    const { input } = one;
    return { ...one, workload: input === null ? workload : { ...workload, costBasis: costBasis(input, placesOf) } };
  });
  const workloads = reported.map(({ workload }) => workload);
  const accounts = accounting(workloads);
  const moves = movesOf(moved, savings, assumptions);
  const uncounted = totalUncounted(workloads);
  const once = onceTotals(workloads, savedOnce);
  const overTime = spendOverTime(reported);
  const used = ownUsed(workloads, own);
  return {
    schemaVersion: 1,
    source,
    catalogue: {
      version: prices.catalogue.version,
      checkedOn: prices.catalogue.checkedOn,
      overrides: overridesUsed(assessments, prices),
      standing: standingOverrides(prices).map(({ id }) => id),
    },
    ...(used.length === 0 ? {} : { assumptions: used }),
    rule: ruleOf(assumptions),
    rates,
    sampling: SAMPLING,
    workloads,
    providers: providerTotals(moved, savings, assumptions),
    totals: {
      monthlyCurrent: accounts.usd.total,
      monthlyProjected: sumUsd([accounts.usd.total, -net.median]),
      net,
      reconciliation: totalReconciliation(workloads),
      sensitivity: sensitivities(
        waysOf(moved).map(({ input }) => input),
        assumptions,
        net.base,
      ),
      ...firstYearOf(moves, net),
      moves,
      ceiling: ceilingOf(concluded, net.median),
      ...(uncounted === null ? {} : { uncounted }),
      eligibleShare: {
        requests: requestsMoved(accounts),
        spend: share(accounts.usd.moved, accounts.usd.total),
      },
      accounting: accounts,
      paid: paidTotals(workloads, source),
      ...(once === null ? {} : { once }),
      ...(overTime === null ? {} : { overTime }),
    },
    published: [...PUBLISHED_SHARES],
    warnings: [...notes, ...warningsOf(reported, context)],
  };
}

/** The ways of a workload as the report keeps them, with their rates put into its list. */
function reportedWays(
  { ways, decisive, workload }: Concluded,
  placesOf: (rates: readonly Rate[]) => number[],
  assumptions: Assumptions,
): ReportWorkload['ways'] {
  const isHeld = workload.commitment?.wouldSave !== undefined;
  const [fails, failsToday] = decisive.once ? [failingOnce, failingOnceToday] : [failing, failingToday];
  return ways.map((way) => {
    const { offer, blockers, bill, overhead, net, missed, oneOff, client, today } = way;
    const cost = oneOff + client;
    return {
      way: offer.way,
      windowHours: offer.windowHours,
      expiryHours: offer.expiryHours,
      bill,
      overhead,
      net,
      missed,
      oneOff,
      client,
      fails: !isKnown(way)
        ? null
        : isHeld && isOpen(way) && fails(way, oneOff, assumptions) === null
          ? 'committed'
          : fails(way, cost, assumptions),
      blockers: [...blockers],
      unknown: offer.unknown,
      rates: placesOf(offer.rates),
      ...(offer.today === undefined || today === undefined || !isKnown(way)
        ? {}
        : {
            today: {
              sync: today.sync,
              bill: today.bill,
              net: today.net,
              fails: failsToday(way, cost, assumptions),
              rates: { standard: placesOf(offer.today.standard), way: placesOf(offer.today.rates) },
            },
          }),
    };
  });
}

function totalReconciliation(workloads: readonly ReportWorkload[]): Report['totals']['reconciliation'] {
  const known = workloads.flatMap(({ reconciliation }) => reconciliation ?? []);
  return {
    billed: sumUsd(known.map(({ billed }) => billed)),
    computed: sumUsd(known.map(({ computed }) => computed)),
    residual: sumUsd(known.map(({ residual }) => residual)),
    workloads: known.length,
    missing: workloads.filter(({ once }) => once === undefined).length - known.length,
  };
}

/**
 * The current spend when some requests have no token counts. Workloads with complete counts add the same figure to both
 * ends.
 */
function totalUncounted(workloads: readonly ReportWorkload[]): NonNullable<Report['totals']['uncounted']> | null {
  const lacking = workloads.flatMap(({ uncounted }) => uncounted ?? []);
  if (lacking.length === 0) return null;
  const ranges = workloads.flatMap(({ monthly: { current }, once, uncounted }) =>
    current === null || once !== undefined
      ? []
      : (uncounted?.bills?.current ?? { low: current, base: current, high: current }),
  );
  return {
    requests: lacking.reduce((sum, { requests }) => sum + requests, 0),
    workloads: lacking.length,
    zero: lacking.reduce((sum, { zero }) => sum + zero, 0),
    current: ranges.length === 0 ? null : sumRanges(ranges),
  };
}

/** What some workloads save together at the median, and the part of each. */
function savedTogether(moved: readonly Concluded[], assumptions: Assumptions) {
  const net = netTogether(waysOf(moved), assumptions);
  return { saved: net.median, savings: savingParts(moved, net, assumptions) };
}

/** Both bills of the work that moves, each by its own way, by provider. Savings and bases add up to the totals. */
function providerTotals(
  moved: readonly Concluded[],
  savings: ReadonlyMap<string, number>,
  assumptions: Assumptions,
): Report['providers'] {
  const groups = grouped(moved, ({ workload }) => workload.provider ?? 'unknown');
  const rows = [...groups].map(([provider, group]) => {
    const ways = waysOf(group);
    const windows = ways.flatMap(({ offer }) => offer.windowHours ?? []);
    return {
      provider,
      sync: sumUsd(group.map(({ workload }) => workload.monthly.sync ?? 0)),
      batch: sumUsd(ways.map(({ bill }) => bill ?? 0)),
      flex: flexOf(group),
      overhead: sumUsd(ways.flatMap(({ overhead }) => Object.values(overhead ?? {}))),
      net: netTogether(ways, assumptions),
      saving: sumUsd(group.map(({ workload }) => savings.get(workload.id) ?? 0)),
      rule: [...new Set(group.map(({ rule }) => rule ?? 'unknown'))].sort().join(', '),
      windowHours: windows.length === 0 ? null : Math.max(...windows),
    };
  });
  return rows.sort((a, b) => b.saving - a.saving);
}

function flexOf(group: readonly Concluded[]): number | null {
  const bills = group.flatMap(({ workload }) => workload.monthly.flex ?? []);
  return bills.length === group.length ? sumUsd(bills) : null;
}

/** Nothing is no share of whatever there is. */
function requestsMoved({ requests, uncountedBatches }: ReturnType<typeof accounting>): number | null {
  if (uncountedBatches === undefined) return share(requests.moved, requests.total);
  return requests.moved + uncountedBatches.moved === 0 ? 0 : null;
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
