import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';

/** The name of an audit with its state, a line about it, and what can be done with it. */
export function AuditHeader(props: { name: string; status: string; about: ReactNode; actions: ReactNode }) {
  return (
    <>
      <Breadcrumbs above={[]} />
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-x-3">
            <h1 className="text-2xl font-semibold tracking-tight break-words">{props.name}</h1>
            <span className="rounded-full border border-line bg-raised px-2 py-0.5 text-xs text-ink-soft">
              {props.status}
            </span>
          </div>
          <p className="mt-1 text-ink-soft">{props.about}</p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">{props.actions}</div>
      </div>
    </>
  );
}
