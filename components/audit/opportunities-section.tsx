import Link from 'next/link';
import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import { largestOpportunities } from '@/lib/reports/largest-opportunities';
import type { ReportWorkload } from '@/lib/reports/report';
import { opportunitiesTable } from '@/lib/reports/tables/audit/opportunities';
import { OPPORTUNITIES_OVERLAP, opportunityName } from '@/lib/reports/words/opportunity-words';
import { plural } from '@/lib/wording/number';

/** The page of each workload has all of its own. The smaller ones of those that are here are folded. */
const FIRST = 3;
const MOST = 20;

/** What could make work cheaper that somebody waits for, the largest first. Nothing where there is none. */
export function OpportunitiesSection({ id, workloads }: { id: string; workloads: readonly ReportWorkload[] }) {
  const found = largestOpportunities(workloads);
  if (found.length === 0) return null;
  const table = opportunitiesTable(found.slice(0, FIRST));
  const smaller = opportunitiesTable(found.slice(FIRST, MOST));
  return (
    <Section
      id="opportunities"
      title={table.title}
      lead={`For work that somebody waits for, USD per month. ${OPPORTUNITIES_OVERLAP} The page of a workload says what each rests on.`}
    >
      <div className="panel overflow-hidden">
        <Opportunities id={id} table={table} />
      </div>
      {smaller.rows.length > 0 && (
        <details className="opens-on-paper panel mt-3 overflow-hidden">
          <summary className="cursor-pointer px-4 py-3 font-medium">
            {plural(smaller.rows.length, 'smaller one')}
          </summary>
          <Opportunities id={id} table={smaller} />
        </details>
      )}
      {found.length > MOST && (
        <p className="mt-2 text-ink-soft">
          {plural(found.length - MOST, 'even smaller one')} can be seen on the pages of the workloads.
        </p>
      )}
    </Section>
  );
}

function Opportunities({ id, table }: { id: string; table: ReturnType<typeof opportunitiesTable> }) {
  return (
    <DataTable
      table={table}
      wide={['what']}
      cells={{
        name: ({ workload, opportunity }, { notes }) => (
          <>
            <Link
              href={`/audits/${id}/workloads/${encodeURIComponent(workload.id)}#opportunities`}
              prefetch={false}
              className="link font-medium break-words"
            >
              {workload.name}
            </Link>
            {notes}
            {/* On a phone only this column and the money are in sight. */}
            <span className="block sm:hidden">{opportunityName(opportunity)}</span>
          </>
        ),
      }}
    />
  );
}
