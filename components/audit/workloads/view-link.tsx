'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { viewQuery, type WorkloadView } from './workload-view';

/** A link to another view of the same page. It has a real address, but a click does not ask the server again. */
export function ViewLink(props: { to: WorkloadView; current?: boolean; className: string; children: ReactNode }) {
  const href = `${usePathname()}${viewQuery(props.to)}`;

  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState(null, '', href);
  }

  return (
    <a href={href} aria-current={props.current ? 'true' : undefined} className={props.className} onClick={follow}>
      {props.children}
    </a>
  );
}
