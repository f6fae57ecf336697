import { SAMPLING } from '../cost/assumptions/points';
import type { Assumptions } from '../cost/assumptions/schema';
import { sumRanges, sumUsd } from '../cost/money';
import { type NetRange, netRange } from '../cost/net/range';
import { migrationOf } from '../cost/questions/payback';
import { sensitivities } from '../cost/questions/tornado';
import type { WorkloadInput } from '../cost/workload-input';
import { standingOverrides } from '../pricing/overrides/prices';
import { costBasis, rateList } from '../reports/cost-basis';
import type { Intake } from '../reports/intake';
import type { Report, ReportWorkload } from '../reports/report';
import { accounting } from './accounting';
import type { Assessment } from './assessment';
import type { Context } from './context';
import { overridesUsed } from './overrides-used';
import { warningsOf } from './warnings';

/** Builds the report. Totals are sums of the workloads' rounded figures, so the parts always add up. */
export function buildReport({ source, notes }: Intake, assessments: readonly Assessment[], context: Context): Report {
  const { prices, assumptions } = context;
  const { rates, placesOf } = rateList();
  const workloads = assessments.map(({ workload, input }) =>
    input === null ? workload : { ...workload, costBasis: costBasis(input, placesOf) },
  );
  const accounts = accounting(workloads);
  const moved = assessments.filter(({ workload }) => workload.outcome === 'moved');
  const net = totalNet(moved, assumptions);
  const uncounted = totalUncounted(workloads);
  return {
    schemaVersion: 1,
    source,
    catalogue: {
      version: prices.catalogue.version,
      checkedOn: prices.catalogue.checkedOn,
      overrides: overridesUsed(assessments, prices),
      standing: standingOverrides(prices).map(({ id }) => id),
    },
    rates,
    sampling: SAMPLING,
    workloads,
    providers: providerTotals(moved, assumptions),
    totals: {
      monthlyCurrent: accounts.usd.total,
      monthlyProjected: sumUsd([accounts.usd.total, -net.base]),
      net,
      reconciliation: totalReconciliation(workloads),
      sensitivity: sensitivities(inputsOf(moved), assumptions, net.base),
      migration: migrationOf(moved.length, net, assumptions),
      ...(uncounted === null ? {} : { uncounted }),
      eligibleShare: {
        requests: share(accounts.requests.moved, accounts.requests.total),
        spend: share(accounts.usd.moved, accounts.usd.total),
      },
      accounting: accounts,
    },
    warnings: [...notes, ...warningsOf(assessments, context)],
  };
}

/** The bases add up to the cent. The range is drawn from the sums. */
function totalNet(assessments: readonly Assessment[], assumptions: Assumptions): NetRange {
  const base = sumUsd(assessments.map(({ workload }) => workload.monthly.net?.base ?? 0));
  return netRange(inputsOf(assessments), assumptions, base);
}

function inputsOf(assessments: readonly Assessment[]): WorkloadInput[] {
  return assessments.flatMap(({ input }) => input ?? []);
}

function totalReconciliation(workloads: readonly ReportWorkload[]): Report['totals']['reconciliation'] {
  const known = workloads.flatMap(({ reconciliation }) => reconciliation ?? []);
  return {
    billed: sumUsd(known.map(({ billed }) => billed)),
    computed: sumUsd(known.map(({ computed }) => computed)),
    residual: sumUsd(known.map(({ residual }) => residual)),
    workloads: known.length,
    missing: workloads.length - known.length,
  };
}

/**
 * The current spend when some requests have no token counts. Workloads with complete counts add the same figure to both
 * ends.
 */
function totalUncounted(workloads: readonly ReportWorkload[]): NonNullable<Report['totals']['uncounted']> | null {
  const lacking = workloads.flatMap(({ uncounted }) => uncounted ?? []);
  if (lacking.length === 0) return null;
  const ranges = workloads.flatMap(({ monthly: { current }, uncounted }) =>
    current === null ? [] : (uncounted?.bills?.current ?? { low: current, base: current, high: current }),
  );
  return {
    requests: lacking.reduce((sum, { requests }) => sum + requests, 0),
    workloads: lacking.length,
    zero: lacking.reduce((sum, { zero }) => sum + zero, 0),
    current: ranges.length === 0 ? null : sumRanges(ranges),
  };
}

/** Both bills of the work that is recommended for batch, by provider. Their net adds up to the total. */
function providerTotals(moved: readonly Assessment[], assumptions: Assumptions): Report['providers'] {
  const groups = new Map<string, Assessment[]>();
  for (const assessment of moved) {
    const provider = assessment.workload.provider ?? 'unknown';
    groups.set(provider, [...(groups.get(provider) ?? []), assessment]);
  }
  const rows = [...groups].map(([provider, group]) => ({
    provider,
    sync: sumUsd(group.map(({ workload }) => workload.monthly.sync ?? 0)),
    batch: sumUsd(group.map(({ workload }) => workload.monthly.batch ?? 0)),
    flex: flexOf(group),
    overhead: sumUsd(group.flatMap(({ workload }) => Object.values(workload.monthly.overhead ?? {}))),
    net: totalNet(group, assumptions),
    rule: [...new Set(group.map(({ rule }) => rule ?? 'unknown'))].sort().join(', '),
    windowHours: group[0]?.windowHours ?? null,
  }));
  return rows.sort((a, b) => b.net.base - a.net.base);
}

function flexOf(group: readonly Assessment[]): number | null {
  const bills = group.flatMap(({ workload }) => workload.monthly.flex ?? []);
  return bills.length === group.length ? sumUsd(bills) : null;
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
