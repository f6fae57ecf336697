import { DataTable } from '@/components/tables/data-table';
import { ClassBadge } from '@/components/ui/class-badge';
import type { Report } from '@/lib/reports/report';
import { classesTable } from '@/lib/reports/tables/audit/classes';

export function ClassSpendTable({ report, requestsLabel }: { report: Report; requestsLabel: string }) {
  return (
    <DataTable
      table={classesTable(report, requestsLabel)}
      cells={{
        class: (row, { figure, notes }) =>
          'inPart' in row ? (
            <span className="text-ink-soft">{figure}</span>
          ) : (
            <>
              <ClassBadge verdict={row.verdict} />
              <span className="ml-3.5 block">{notes}</span>
            </>
          ),
      }}
    />
  );
}
