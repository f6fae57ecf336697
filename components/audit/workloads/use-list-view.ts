'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type ListView, readListView, writeListView } from '@/lib/reports/list/list-view';

/** How long nobody types before the address follows the search. */
const TYPED_MS = 300;

/** The view that the address names. A change of it is a step back in the browser; typing in the search is one step. */
export function useListView(): { view: ListView; show: (next: ListView) => void; search: (text: string) => void } {
  const params = useSearchParams();
  const pathname = usePathname();
  const named = useMemo(() => readListView(params), [params]);
  const [typed, setTyped] = useState(named.search);
  // Next follows the address when it has time. A ticked box must show at once.
  const [ahead, setAhead] = useState<ListView>();
  const shown = ahead ?? named;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const written = useRef<string>(undefined);

  // A link, or a step back, may bring another search. One that was typed here comes back late, when more may be typed.
  useEffect(() => {
    if (named.search !== written.current) setTyped(named.search);
    written.current = undefined;
  }, [named.search]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address has caught up
  useEffect(() => setAhead(undefined), [named]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = useCallback(
    (next: ListView) => {
      clearTimeout(timer.current);
      setTyped(next.search);
      setAhead(next);
      window.history.pushState(null, '', `${pathname}${writeListView(next)}`);
    },
    [pathname],
  );
  const search = useCallback(
    (text: string) => {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (text !== shown.search) written.current = text;
        window.history.replaceState(null, '', `${pathname}${writeListView({ ...shown, search: text })}`);
      }, TYPED_MS);
    },
    [pathname, shown],
  );
  const view = useMemo(() => ({ ...shown, search: typed }), [shown, typed]);
  return { view, show, search };
}
