import { useEffect, useRef } from 'react';

/** As many changes of the address come at once: those of a name that is typed, for a person may reload right after. */
const AT_ONCE = 25;
/**
 * Milliseconds from one change to the next once so many came at once. Safari throws at the hundredth within ten seconds: a slider makes
 * more, and Next makes each change twice. So they are 98 at most.
 */
const APART_MS = 420;

/** Keeps a query in the address: at once, or as soon as the changes before it allow. */
export function useAddress(query: string): void {
  /** When the changes so far would have ended, had each waited. */
  const paced = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const change = () => {
      paced.current = Math.max(paced.current, performance.now()) + APART_MS;
      window.history.replaceState(null, '', `?${query}`);
    };
    const wait = paced.current - (AT_ONCE - 1) * APART_MS - performance.now();
    if (wait <= 0) return change();
    const timer = setTimeout(change, wait);
    return () => clearTimeout(timer);
  }, [query]);
}
