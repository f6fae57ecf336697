import { DataTable } from '@/components/tables/data-table';
import type { Report } from '@/lib/reports/report';
import { publishedSharesTable, type ShareRow } from '@/lib/reports/tables/audit/published-shares';
import type { Table } from '@/lib/reports/tables/table';
import { publishedSays } from '@/lib/reports/words/published-says';

/** The shares of the audit beside published ones, each with a link to its source. */
export function PublishedShares({ report }: { report: Report }) {
  const table = publishedSharesTable(report);
  if (table === null) return null;
  return (
    <details className="opens-on-paper panel mt-4">
      <summary className="cursor-pointer px-4 py-3 font-medium">{table.title}</summary>
      <p className="max-w-3xl px-4 py-2 text-ink-soft">{publishedSays(report.published ?? [])}</p>
      <SharesTable table={table} />
    </details>
  );
}

/** Shares beside each other, those of others with a link to their source. */
export function SharesTable({ table }: { table: Table<ShareRow> }) {
  return (
    <DataTable
      table={table}
      looks={{ share: 'whitespace-nowrap', says: 'min-w-64' }}
      cells={{
        who: ({ who, url }) =>
          url === null ? (
            <strong className="font-medium">{who}</strong>
          ) : (
            <a href={url} className="link" rel="noreferrer">
              {who}
            </a>
          ),
      }}
    />
  );
}
