import { useEffect, useRef } from 'react';

/**
 * Milliseconds between two changes of the address at least. Safari throws at the hundredth within ten seconds: a slider makes more, and
 * Next makes each change twice.
 */
const APART_MS = 250;

/** Keeps a query in the address: at once, or as soon as the last change is long enough ago. */
export function useAddress(query: string): void {
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const change = () => {
      changedAt.current = performance.now();
      window.history.replaceState(null, '', `?${query}`);
    };
    const wait = changedAt.current + APART_MS - performance.now();
    if (wait <= 0) return change();
    const timer = setTimeout(change, wait);
    return () => clearTimeout(timer);
  }, [query]);
}
