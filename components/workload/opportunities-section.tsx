import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { ReportWorkload } from '@/lib/reports/report';
import { workloadOpportunitiesTable } from '@/lib/reports/tables/opportunities';
import { OPPORTUNITIES_OVERLAP } from '@/lib/reports/words/opportunity-words';
import { formatDay } from '@/lib/wording/date';

/** What could make a workload cheaper that stays as it is, what stops it, and how to find out. */
export function OpportunitiesSection({ workload }: { workload: ReportWorkload }) {
  const table = workloadOpportunitiesTable(workload);
  if (table.rows.length === 0) return null;
  return (
    <Section id="opportunities" title={table.title} lead={`USD per month. ${OPPORTUNITIES_OVERLAP}`}>
      <div className="panel overflow-hidden">
        <DataTable
          table={table}
          looks={{
            what: 'min-w-36 font-medium',
            says: 'min-w-80 text-ink-soft',
            blocker: 'min-w-52',
            test: 'min-w-56 text-ink-soft',
          }}
          cells={{
            says: ({ source }, { figure }) => (
              <>
                {figure}
                {source !== undefined && (
                  <>
                    {' '}
                    <a href={source.url} rel="noreferrer" target="_blank" className="link">
                      {new URL(source.url).hostname}
                    </a>
                    , read on {formatDay(source.readOn)}.
                  </>
                )}
              </>
            ),
          }}
        />
      </div>
    </Section>
  );
}
