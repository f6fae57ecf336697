import type { ReactNode } from 'react';

/** The name of an audit, a line about it, and what can be done with it. */
export function AuditHeader(props: { name: string; about: ReactNode; actions: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold tracking-tight break-words">{props.name}</h1>
        <p className="mt-1 text-ink-soft">{props.about}</p>
      </div>
      <div className="flex flex-wrap gap-2">{props.actions}</div>
    </div>
  );
}
