import { sumUsd } from '../../../cost/money';
import { grouped } from '../../../workloads/grouped';
import { spendKnownInPart, spendOf, type WorkloadsSpend } from '../../paid/spend-by-class';
import type { Report, ReportWorkload } from '../../report';
import { none, type Table } from '../table';
import { IN_PART, type SpendRow, spendColumns } from './spend-columns';

/** All work of a provider, and what moving saves of it; null if nothing of it moves. */
type ProviderSpend = { provider: string; saving: number | null } & WorkloadsSpend;

/** The spend a month of all work by provider, whether it moves or not, and its part of what moving saves. The dearest comes first. */
export function providerSpendTable(report: Report, requestsLabel = 'Requests'): Table<SpendRow<ProviderSpend>> {
  const providers = spendByProvider(report.workloads);
  const inPart = spendKnownInPart(report);
  const { usd, share, requests, workloads } = spendColumns(report, providers, requestsLabel, ({ provider }) => ({
    provider,
  }));
  return {
    title: 'Spend by provider',
    sentence: 'Spend of all work by provider, USD per month',
    rows: [...providers, ...(inPart === 0 ? [] : [{ inPart }])],
    id: (row) => ('inPart' in row ? 'in part' : row.provider),
    columns: [
      {
        key: 'provider',
        head: 'Provider',
        unit: 'text',
        value: (row) => ('inPart' in row ? IN_PART : row.provider),
        total: 'Total',
        elastic: true,
      },
      ...[usd, share],
      {
        key: 'saving',
        head: 'Moving saves',
        term: 'net',
        unit: 'usd',
        value: (row) => ('inPart' in row || row.saving === null ? none('–') : row.saving),
        total: report.totals.net.median,
      },
      { ...requests, dropAt: 2 },
      workloads,
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
