'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { AUDIT_TABS, type AuditTab } from './audit-tabs';

/** Pixels of the tab before the current one, which show that there are more. */
const EDGE = 24;

/** Links to the pages of an audit. On a phone they scroll sideways, and the current one is in sight. */
export function TabBar({ id, current }: { id: string; current: AuditTab }) {
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another current tab
  useEffect(() => {
    const tab = bar.current?.querySelector('[aria-current="page"]');
    if (!bar.current || !tab) return;
    const [shown, { left, right }] = [bar.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    // By itself, as scrolling into view could move the page too.
    if (left < shown.left || right > shown.right) bar.current.scrollLeft += left - shown.left - EDGE;
  }, [current]);

  return (
    <nav ref={bar} aria-label="Pages of this audit" className="mt-4 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {AUDIT_TABS.map(({ tab, path, label }) => (
          <li key={tab}>
            <Link
              href={`/audits/${id}${path}`}
              prefetch={false}
              aria-current={tab === current ? 'page' : undefined}
              className={`inline-flex min-h-9 items-center border-b-2 px-3 whitespace-nowrap -outline-offset-2! transition-colors pointer-coarse:min-h-11 ${
                tab === current
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-ink-soft hover:border-control hover:text-ink'
              }`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
