import { sumUsd } from '../cost/cents';
import { type Prices, SHIPPED_PRICES } from '../pricing/prices';
import { accounting } from '../reports/accounting';
import { type Report, reportSchema } from '../reports/report';
import type { Assessment } from './assessment';
import { assessmentWarnings } from './assessment-warnings';
import { overridesUsed } from './overrides-used';
import { priceWarnings } from './price-warnings';

type Warning = Report['warnings'][number];

/** Puts the report contract together. Totals are sums of the workloads' rounded figures, so every part adds up. */
export function buildReport(
  source: Report['source'],
  assessments: readonly Assessment[],
  notes: readonly Warning[],
  prices: Prices = SHIPPED_PRICES,
): Report {
  const workloads = assessments.map(({ workload }) => workload);
  const accounts = accounting(workloads);
  const moved = assessments.filter(({ workload }) => workload.outcome === 'moved');
  const net = sumNet(moved);
  return reportSchema.parse({
    schemaVersion: 1,
    source,
    catalogue: {
      version: prices.catalogue.version,
      checkedOn: prices.catalogue.checkedOn,
      overrides: overridesUsed(assessments, prices),
    },
    workloads,
    providers: providerTotals(moved),
    totals: {
      monthlyCurrent: accounts.usd.total,
      monthlyProjected: sumUsd([accounts.usd.total, -net.base]),
      net,
      eligibleShare: {
        requests: share(accounts.requests.moved, accounts.requests.total),
        spend: share(accounts.usd.moved, accounts.usd.total),
      },
      accounting: accounts,
    },
    warnings: [...notes, ...assessmentWarnings(assessments), ...priceWarnings(assessments, prices)],
  } satisfies Report);
}

function sumNet(assessments: readonly Assessment[]) {
  const sum = (bound: 'low' | 'base' | 'high') =>
    sumUsd(assessments.map(({ workload }) => workload.monthly.net?.[bound] ?? 0));
  return { low: sum('low'), base: sum('base'), high: sum('high') };
}

/** Both bills of the work that is recommended for batch, by provider; their net adds up to the total. */
function providerTotals(moved: readonly Assessment[]): Report['providers'] {
  const groups = new Map<string, Assessment[]>();
  for (const assessment of moved) {
    const provider = assessment.workload.provider ?? 'unknown';
    groups.set(provider, [...(groups.get(provider) ?? []), assessment]);
  }
  const rows = [...groups].map(([provider, group]) => ({
    provider,
    sync: sumUsd(group.map(({ workload }) => workload.monthly.sync ?? 0)),
    batch: sumUsd(group.map(({ workload }) => workload.monthly.batch ?? 0)),
    overhead: sumUsd(group.flatMap(({ workload }) => Object.values(workload.monthly.overhead ?? {}))),
    net: sumNet(group),
    rule: [...new Set(group.map(({ rule }) => rule ?? 'unknown'))].sort().join(', '),
    windowHours: group[0]?.windowHours ?? null,
  }));
  return rows.sort((a, b) => b.net.base - a.net.base);
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
