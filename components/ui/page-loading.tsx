'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useState } from 'react';
import { leadsToPage } from './leads-to-page';

/** A page that is there sooner shows nothing. */
const SHOWN_AFTER_MS = 300;
/** A page that has not come by then does not come. */
const GIVEN_UP_AFTER_MS = 60_000;

/** A bar at the top of the window from a click on a link until its page is there: the page of a large audit can take seconds. */
export function PageLoading() {
  return (
    <Suspense>
      <Bar />
    </Suspense>
  );
}

function Bar() {
  const here = `${usePathname()}?${useSearchParams()}`;
  // The page from which somebody leaves: where another one is shown, it is there.
  const [from, setFrom] = useState<string | null>(null);
  const [late, setLate] = useState(false);
  const waiting = from === here;

  useEffect(() => {
    const leave = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.href === '') return;
      const anchor = { href: link.href, target: link.target, download: link.getAttribute('download') };
      if (leadsToPage(event, anchor, window.location.href)) setFrom(here);
    };
    document.addEventListener('click', leave);
    return () => document.removeEventListener('click', leave);
  }, [here]);

  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const shown = setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    const givenUp = setTimeout(() => setFrom(null), GIVEN_UP_AFTER_MS);
    return () => {
      clearTimeout(shown);
      clearTimeout(givenUp);
    };
  }, [waiting]);

  return (
    <div role="status" className="print:hidden">
      {waiting && late && (
        <>
          <span className="sr-only">Loading the page…</span>
          <span aria-hidden="true" className="page-loading" />
        </>
      )}
    </div>
  );
}
