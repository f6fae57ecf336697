'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keepPlacedBy } from './place-by';

/**
 * A button that unfolds a panel beside it, within the window. The panel closes at Escape, and at a press or the focus elsewhere; its
 * content exists while it is open.
 */
export function Menu(props: { label: ReactNode; active?: boolean; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    const close = (focus: boolean) => {
      if (details.current === null) return;
      details.current.open = false;
      if (focus) summary.current?.focus();
    };
    const left = ({ target }: Event) => {
      if (target instanceof Node && details.current?.contains(target) === false) close(false);
    };
    const typed = ({ key }: KeyboardEvent) => key === 'Escape' && close(true);
    document.addEventListener('pointerdown', left);
    // Left open, it would lie over what the keyboard comes to next.
    document.addEventListener('focusin', left);
    document.addEventListener('keydown', typed);
    return () => {
      document.removeEventListener('pointerdown', left);
      document.removeEventListener('focusin', left);
      document.removeEventListener('keydown', typed);
    };
  }, [open]);

  useLayoutEffect(() => {
    if (open && summary.current !== null && panel.current !== null) return keepPlacedBy(summary.current, panel.current);
    return undefined;
  }, [open]);

  return (
    <details ref={details} name="menu" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary
        ref={summary}
        className={`inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 rounded-md border px-2.5 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden ${
          props.active ? 'border-accent bg-accent-wash text-ink' : 'border-control bg-surface hover:bg-raised'
        }`}
      >
        {props.label}
        <span aria-hidden="true" className="text-ink-faint">
          ▾
        </span>
      </summary>
      {open && (
        <div
          ref={panel}
          className="fixed z-20 max-h-96 w-72 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-surface p-2 shadow-lg"
        >
          {props.children}
        </div>
      )}
    </details>
  );
}
