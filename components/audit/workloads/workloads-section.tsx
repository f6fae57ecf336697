'use client';

import { useSearchParams } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { DataTable } from '@/components/tables/data-table';
import { buttonStyle } from '@/components/ui/button-style';
import { Section } from '@/components/ui/section';
import type { ReportWorkload } from '@/lib/reports/report';
import { workloadsTable } from '@/lib/reports/tables/audit/workloads';
import { isNumeric } from '@/lib/reports/tables/table';
import { formatCount, plural } from '@/lib/wording/number';
import { ClassFilter } from './class-filter';
import { SortHeader } from './sort-header';
import { HIDDEN, WorkloadRow } from './workload-row';
import { arrange, readView, type SortKey } from './workload-view';

/** A browser renders a few hundred rows without a pause. The rest waits for a click. */
const FIRST_ROWS = 200;

/**
 * The workloads, filtered and sorted by the URL. Each opens to its evidence and its money. `children` come before them.
 * `workloadsJson` is a list of ReportWorkload. It is one string because React would otherwise walk its thousands of values
 * twice for every visitor.
 */
export function WorkloadsSection(props: { workloadsJson: string; requestsLabel: string; children?: ReactNode }) {
  const params = useSearchParams();
  const workloads = useMemo<readonly ReportWorkload[]>(() => JSON.parse(props.workloadsJson), [props.workloadsJson]);
  const [all, setAll] = useState(false);
  const view = readView(params);
  const { verdict, sort, descending } = view;
  const arranged = useMemo(
    () => arrange(workloads, { verdict, sort, descending }),
    [workloads, verdict, sort, descending],
  );
  const shown = all ? arranged : arranged.slice(0, FIRST_ROWS);
  const table = workloadsTable(shown, props.requestsLabel);
  return (
    <Section
      id="workloads"
      title="Workloads"
      lead="Open a workload to see the evidence for its class, its blockers and its bill both ways. Follow its arrow to see when it runs, answer its question or set its class."
    >
      {props.children}
      <ClassFilter workloads={workloads} view={view} />
      <div className="panel mt-3 overflow-hidden">
        <DataTable
          table={table}
          hidden={HIDDEN}
          added={[{ key: 'page', head: <span className="sr-only">Workload page</span>, cell: () => null }]}
          heads={(column) => (
            <SortHeader key={column.key} view={view} column={column.key as SortKey} figure={isNumeric(column)}>
              {column.head}
            </SortHeader>
          )}
          row={(workload) => <WorkloadRow table={table} workload={workload} requestsLabel={props.requestsLabel} />}
        />
      </div>
      {shown.length < arranged.length && (
        <button type="button" className={`${buttonStyle('secondary')} mt-3`} onClick={() => setAll(true)}>
          Show all {formatCount(arranged.length)}
        </button>
      )}
      <p role="status" className="sr-only">
        {plural(arranged.length, 'workload')} shown
      </p>
    </Section>
  );
}
