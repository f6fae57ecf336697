import { plural } from '../../../wording/number';
import { roundedAwayNow } from '../../paid/rounded-away';
import type { WorkloadsSpend } from '../../paid/spend-by-class';
import type { Report } from '../../report';
import type { AuditPart } from '../../words/audit-part';
import { paidHead } from '../../words/paid/paid-says';
import { requestsAsCell } from '../../words/paid/requests-says';
import { knownSpend } from '../known-spend';
import { type Cell, type Column, none } from '../table';

/** The spend of a group of workloads, or the cost in the log of workloads whose spend is partly known, which no group has. */
export type SpendRow<Group extends WorkloadsSpend> = Group | { inPart: number };
export const IN_PART = 'Cost in the log of workloads whose spend is partly known';

/** The columns of a table of spend a month by groups that hold each workload once. An unknown spend is shown as unknown. */
export function spendColumns<Group extends WorkloadsSpend>(
  report: Report,
  groups: readonly Group[],
  requestsLabel: string,
  partOf: (group: Group) => AuditPart,
): Record<'usd' | 'share' | 'requests' | 'workloads', Column<SpendRow<Group>>> {
  const { monthlyCurrent: total, accounting } = report.totals;
  const sumOf = (key: 'unknown' | 'unsized') => groups.reduce((sum, group) => sum + group[key], 0);
  const share = (usd: number | null): Cell => (usd === null || total === 0 ? none('–') : usd / total);
  const usdOf = (row: SpendRow<Group>) => ('inPart' in row ? row.inPart : isUnknown(row) ? null : row.usd);
  return {
    usd: {
      key: 'usd',
      head: paidHead('Spend a month', report.workloads),
      unit: 'usd',
      value: (row) => {
        const value = usdOf(row);
        if (value === null || 'inPart' in row) return value;
        return {
          value,
          roundedAway: row.roundedAway,
          estimated: row.estimated,
          lacks: row.unknown > 0 ? `and ${plural(row.unknown, 'workload')} unknown` : null,
          why: { figure: 'current', part: partOf(row) },
        };
      },
      total: knownSpend(total, sumOf('unknown'), {
        estimated: groups.some(({ estimated }) => estimated),
        roundedAway: roundedAwayNow(report.workloads),
      }),
      main: true,
    },
    share: { key: 'share', head: 'Share', unit: 'share', value: (row) => share(usdOf(row)), total: share(total) },
    requests: {
      key: 'requests',
      head: requestsLabel,
      unit: 'count',
      value: (row) => ('inPart' in row ? none('–') : requestsAsCell(row)),
      total: requestsAsCell({
        requests: accounting.requests.total,
        uncountedBatches: accounting.uncountedBatches?.total,
        unsized: sumOf('unsized'),
      }),
    },
    workloads: {
      key: 'workloads',
      head: 'Workloads',
      unit: 'count',
      value: (row) => ('inPart' in row ? none('–') : row.workloads),
      total: report.workloads.length,
      dropAt: 1,
    },
  };
}

function isUnknown({ workloads, unknown }: WorkloadsSpend): boolean {
  return workloads > 0 && unknown === workloads;
}
