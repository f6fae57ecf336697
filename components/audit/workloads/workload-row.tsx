'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { RowCells } from '@/components/tables/data-table';
import { ClassBadge } from '@/components/ui/class-badge';
import { Usd } from '@/components/ui/usd';
import { roundedAway } from '@/lib/reports/paid/rounded-away';
import { moneyOf, perWhat } from '@/lib/reports/ran-once';
import type { ReportWorkload } from '@/lib/reports/report';
import { modelOf } from '@/lib/reports/tables/audit/workloads';
import type { Table } from '@/lib/reports/tables/table';
import { WORKLOAD_VERDICT_WORDS } from '@/lib/reports/words/verdict/workload-verdict-words';
import { percent } from '@/lib/wording/percent';
import { WorkloadDetail } from './workload-detail';

/** The verdict is shown beside the saving that it decides on, not in its own column. */
export const HIDDEN = ['verdict'];

export function WorkloadRow(props: { table: Table<ReportWorkload>; workload: ReportWorkload; requestsLabel: string }) {
  const { workload } = props;
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const pathname = usePathname();
  return (
    <>
      <tr className={open ? 'bg-raised' : 'hover:bg-raised/60'}>
        <RowCells
          table={props.table}
          row={workload}
          hidden={HIDDEN}
          looks={{ name: 'min-w-52 sm:min-w-60', saving: workload.saving === null ? 'text-ink-faint' : '' }}
          cells={{
            name: () => (
              <>
                <Opener
                  workload={workload}
                  open={open}
                  controls={open ? detailId : undefined}
                  onClick={() => setOpen(!open)}
                />
                <PhoneMoney workload={workload} />
              </>
            ),
            class: (_, { notes }) => <ClassCell workload={workload} notes={notes} />,
            saving: (_, { figure, notes }) => (
              <>
                {figure}
                <span className="block text-xs text-ink-soft">{WORKLOAD_VERDICT_WORDS[workload.verdict].label}</span>
                {notes}
              </>
            ),
          }}
        />
        <td>
          <Link
            href={`${pathname}/workloads/${encodeURIComponent(workload.id)}`}
            prefetch={false}
            aria-label={`All about ${workload.name}`}
            className="link inline-flex min-h-6 min-w-6 items-center justify-center rounded-sm no-underline"
          >
            <span aria-hidden="true">→</span>
          </Link>
        </td>
      </tr>
      {open && (
        <tr id={detailId}>
          <td colSpan={7} className="bg-raised p-0!">
            <WorkloadDetail workload={workload} requestsLabel={props.requestsLabel} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The name of a workload, which opens its row. */
function Opener(props: { workload: ReportWorkload; open: boolean; controls: string | undefined; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-expanded={props.open}
      aria-controls={props.controls}
      className="group flex min-h-6 w-full items-start gap-2 rounded-sm text-left"
      onClick={props.onClick}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className={`mt-1 size-3 shrink-0 text-ink-faint transition-transform ${props.open ? 'rotate-90' : ''}`}
      >
        <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <span className="min-w-0">
        <span className="block font-medium break-words group-hover:underline">{props.workload.name}</span>
        <span className="block font-mono text-xs break-all text-ink-faint">{modelOf(props.workload)}</span>
      </span>
    </button>
  );
}

/** The money of a row on a phone, where its columns are off screen. Screen readers read the columns instead. */
function PhoneMoney({ workload }: { workload: ReportWorkload }) {
  const { verdict } = workload;
  const saving = workload.once?.saving ?? workload.saving;
  return (
    <span aria-hidden="true" className="mt-1 ml-5 block text-xs sm:hidden">
      <Usd value={moneyOf(workload).current} roundedAway={roundedAway(workload, 'current')} /> {perWhat(workload)},{' '}
      {saving === null ? (
        WORKLOAD_VERDICT_WORDS[verdict].label.toLowerCase()
      ) : (
        <>
          saves <Usd value={saving} />
        </>
      )}
    </span>
  );
}

/** The class as a badge, how strong its evidence is with the probability on demand, and "in doubt" where it is challenged. */
function ClassCell({ workload, notes }: { workload: ReportWorkload; notes: ReactNode }) {
  return (
    <>
      <ClassBadge verdict={workload.latencyClass} />
      <span className="ml-3.5 block whitespace-nowrap">
        <span title={`Probability of the leading class: ${percent(workload.confidence)}`}>{notes}</span>
        {workload.challenges !== undefined && <span className="block text-xs text-caution">in doubt</span>}
      </span>
    </>
  );
}
