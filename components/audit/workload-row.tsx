'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useId, useState } from 'react';
import { ClassBadge } from '@/components/ui/class-badge';
import { Estimated, Usd, UsdNet } from '@/components/ui/usd';
import { alreadyRuns } from '@/lib/reports/already-cheaper';
import { isEstimate } from '@/lib/reports/is-estimate';
import type { ReportWorkload } from '@/lib/reports/report';
import { roundedAway } from '@/lib/reports/rounded-away';
import { OUTCOME_WORDS } from '@/lib/reports/words/outcome-words';
import { percent } from '@/lib/wording/percent';
import { RequestCount } from './request-count';
import { SpendNow } from './spend-now';
import { WorkloadDetail } from './workload-detail';

export function WorkloadRow({ workload, requestsLabel }: { workload: ReportWorkload; requestsLabel: string }) {
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const pathname = usePathname();
  const { monthly } = workload;
  const already = alreadyRuns(workload);
  const quiet = workload.outcome === 'moved' ? '' : 'text-ink-faint';
  return (
    <>
      <tr className={open ? 'bg-raised' : 'hover:bg-raised/60'}>
        <th scope="row" className="min-w-52 sm:min-w-60">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            className="group flex min-h-6 w-full items-start gap-2 rounded-sm text-left"
            onClick={() => setOpen(!open)}
          >
            <svg
              aria-hidden="true"
              viewBox="0 0 12 12"
              className={`mt-1 size-3 shrink-0 text-ink-faint transition-transform ${open ? 'rotate-90' : ''}`}
            >
              <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
            </svg>
            <span className="min-w-0">
              <span className="block font-medium break-words group-hover:underline">{workload.name}</span>
              <span className="block font-mono text-xs break-all text-ink-faint">
                {workload.provider ?? 'unknown'} / {workload.model ?? 'unknown'}
              </span>
            </span>
          </button>
          {/* The columns with these figures are off a phone's screen; a screen reader reads them there. */}
          <span aria-hidden="true" className="mt-1 ml-5 block text-xs sm:hidden">
            <Usd value={monthly.current} roundedAway={roundedAway(workload, 'current')} /> a month
            {already === null && (
              <>
                , net of batch{' '}
                <span className={quiet}>
                  <Usd value={monthly.net?.base ?? null} />
                </span>
              </>
            )}
          </span>
        </th>
        <td>
          <ClassBadge verdict={workload.latencyClass} />
          <span className="ml-3.5 block text-xs whitespace-nowrap text-ink-faint">{confidenceSays(workload)}</span>
          {workload.challenges !== undefined && (
            <span className="ml-3.5 block text-xs whitespace-nowrap text-caution">in doubt</span>
          )}
        </td>
        <td className="num">
          <RequestCount workload={workload} />
        </td>
        <td className="num">
          <SpendNow workload={workload} />
        </td>
        <td className="num">
          <Usd value={monthly.batch} roundedAway={roundedAway(workload, 'batch')} />
          {monthly.batch !== null && isEstimate(workload) && <Estimated />}
        </td>
        <td className={`num ${quiet}`}>
          {already !== null ? (
            <span className="text-ink-soft">none: {already} already</span>
          ) : (
            <>
              <UsdNet range={monthly.net} />
              {workload.outcome !== 'moved' && (
                <span className="block text-xs text-ink-soft">
                  not counted: {OUTCOME_WORDS[workload.outcome].label.toLowerCase()}
                </span>
              )}
            </>
          )}
        </td>
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
            <WorkloadDetail workload={workload} requestsLabel={requestsLabel} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Who set the class, or how sure the signs are. An undecided tag has a leading class that is not sure enough, so its probability is said as such. */
function confidenceSays(workload: ReportWorkload): string {
  const setBy = workload.decided?.latencyClass?.by;
  if (setBy !== undefined) return `set by ${setBy}`;
  if (workload.latencyClass === 'undecided') return `${percent(workload.confidence)} at best`;
  return `${percent(workload.confidence)} sure`;
}
