import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Opportunity } from '@/lib/reports/opportunity';
import type { ReportWorkload } from '@/lib/reports/report';
import { workloadOpportunitiesTable } from '@/lib/reports/tables/audit/opportunities';
import { OPPORTUNITIES_OVERLAP } from '@/lib/reports/words/opportunity-words';
import { formatDay } from '@/lib/wording/date';

/** On a phone the reasons stand below the name: beside it they would be out of sight, and leave a gap as high as they are. */
const BELOW_ON_PHONES = ['says', 'blocker', 'test'];
const ON_WIDE = 'max-md:hidden';

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
            says: `min-w-80 text-ink-soft ${ON_WIDE}`,
            blocker: `min-w-52 ${ON_WIDE}`,
            test: `min-w-56 text-ink-soft ${ON_WIDE}`,
          }}
          heads={({ key, head }) =>
            BELOW_ON_PHONES.includes(key) ? (
              <th key={key} scope="col" className={ON_WIDE}>
                {head}
              </th>
            ) : undefined
          }
          cells={{
            what: ({ says, source, blocker, test }, { figure }) => (
              <>
                {figure}
                <span className="block pt-1 font-normal text-ink-soft text-xs md:hidden">
                  {blocker === null ? '' : `${blocker.says} `}
                  {says} <Source source={source} /> {test}
                </span>
              </>
            ),
            says: ({ source }, { figure }) => (
              <>
                {figure} <Source source={source} />
              </>
            ),
          }}
        />
      </div>
    </Section>
  );
}

function Source({ source }: Pick<Opportunity, 'source'>) {
  if (source === undefined) return null;
  return (
    <>
      <a href={source.url} rel="noreferrer" target="_blank" className="link">
        {new URL(source.url).hostname}
      </a>
      , read on {formatDay(source.readOn)}.
    </>
  );
}
