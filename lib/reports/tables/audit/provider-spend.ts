import { sumUsd } from '../../../cost/money';
import { plural } from '../../../wording/number';
import { grouped } from '../../../workloads/grouped';
import { roundedAwayNow } from '../../paid/rounded-away';
import { spendOf, type WorkloadsSpend } from '../../paid/spend-by-class';
import type { Report, ReportWorkload } from '../../report';
import { paidHead } from '../../words/paid/paid-says';
import { requestsAsCell } from '../../words/paid/requests-says';
import { knownSpend } from '../known-spend';
import { type Cell, none, type Table } from '../table';

/** All work of a provider, or the cost in the log of workloads whose spend is partly known. */
type ProviderSpend = { provider: string; saving: number | null } & WorkloadsSpend;
type Row = ProviderSpend | { provider: null; usd: number; saving: null };

/** The spend a month of all work by provider, whether it moves or not, and its part of what moving saves. The dearest comes first. */
export function providerSpendTable(report: Report, requestsLabel = 'Requests'): Table<Row> {
  const { monthlyCurrent: total, accounting, net } = report.totals;
  const providers = spendByProvider(report.workloads);
  const inPart = sumUsd([total, ...providers.map(({ usd }) => -usd)]);
  const unknown = providers.reduce((sum, one) => sum + one.unknown, 0);
  const share = (usd: Cell): Cell => (typeof usd !== 'number' || total === 0 ? none('–') : usd / total);
  return {
    title: 'Spend by provider',
    sentence: 'Spend of all work by provider, USD per month',
    rows: [...providers, ...(inPart === 0 ? [] : [{ provider: null, usd: inPart, saving: null } as const])],
    id: ({ provider }) => provider ?? 'in part',
    columns: [
      {
        key: 'provider',
        head: 'Provider',
        unit: 'text',
        value: ({ provider }) => provider ?? 'Cost in the log of workloads whose spend is partly known',
        total: 'Total',
        elastic: true,
      },
      {
        key: 'usd',
        head: paidHead('Spend a month', report.workloads),
        unit: 'usd',
        value: spendCell,
        total: knownSpend(total, unknown, {
          estimated: providers.some(({ estimated }) => estimated),
          roundedAway: roundedAwayNow(report.workloads),
        }),
        main: true,
      },
      {
        key: 'share',
        head: 'Share',
        unit: 'share',
        value: (row) => share(isUnknown(row) ? null : row.usd),
        total: share(total),
      },
      {
        key: 'saving',
        head: 'Moving saves',
        term: 'net',
        unit: 'usd',
        value: (row) => (row.saving === null ? none('–') : row.saving),
        total: net.median,
      },
      {
        key: 'requests',
        head: requestsLabel,
        unit: 'count',
        value: (row) => (row.provider === null ? none('–') : requestsAsCell(row)),
        total: requestsAsCell({
          requests: accounting.requests.total,
          uncountedBatches: accounting.uncountedBatches?.total,
          unsized: providers.reduce((sum, { unsized }) => sum + unsized, 0),
        }),
        dropAt: 2,
      },
      {
        key: 'workloads',
        head: 'Workloads',
        unit: 'count',
        value: (row) => (row.provider === null ? none('–') : row.workloads),
        total: report.workloads.length,
        dropAt: 1,
      },
    ],
  };
}

function spendByProvider(workloads: readonly ReportWorkload[]): ProviderSpend[] {
  const groups = grouped(workloads, ({ provider }) => provider ?? 'unknown');
  return [...groups]
    .map(([provider, own]) => {
      const savings = own.flatMap(({ saving }) => saving ?? []);
      return { provider, saving: savings.length === 0 ? null : sumUsd(savings), ...spendOf(own) };
    })
    .sort((a, b) => b.usd - a.usd || b.workloads - a.workloads);
}

function isUnknown(row: Row): boolean {
  return row.provider !== null && row.unknown === row.workloads;
}

function spendCell(row: Row): Cell {
  if (row.provider === null) return row.usd;
  if (isUnknown(row)) return null;
  return {
    value: row.usd,
    roundedAway: row.roundedAway,
    estimated: row.estimated,
    lacks: row.unknown > 0 ? `and ${plural(row.unknown, 'workload')} unknown` : null,
    why: { figure: 'current', part: { provider: row.provider } },
  };
}
