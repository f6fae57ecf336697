'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A titled part of a page that is folded away until somebody opens it, or its address is asked for. Its sentence stays in sight, and on
 * paper all of it.
 */
export function FoldedSection(props: {
  id: string;
  title: string;
  lead?: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  const { id } = props;
  const fold = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const openIfNamed = () => {
      if (window.location.hash !== `#${id}` || fold.current === null) return;
      fold.current.open = true;
      fold.current.scrollIntoView();
    };
    openIfNamed();
    window.addEventListener('hashchange', openIfNamed);
    return () => window.removeEventListener('hashchange', openIfNamed);
  }, [id]);

  return (
    <section aria-labelledby={id} className="mt-4">
      <details ref={fold} open={props.open} className="opens-on-paper panel">
        <summary className="cursor-pointer px-4 py-3">
          <h2 id={id} className="inline text-base font-semibold tracking-tight">
            {props.title}
          </h2>
          {props.lead !== undefined && <span className="mt-1 block max-w-3xl text-ink-soft">{props.lead}</span>}
        </summary>
        <div className="px-4 pb-4">{props.children}</div>
      </details>
    </section>
  );
}
