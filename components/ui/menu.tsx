'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A button that unfolds a panel below it. The panel closes at Escape, and at a press or the focus elsewhere; its content exists while it is open. */
export function Menu(props: { label: ReactNode; align?: 'start' | 'end'; active?: boolean; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    const close = (focus: boolean) => {
      if (details.current === null) return;
      details.current.open = false;
      if (focus) details.current.querySelector('summary')?.focus();
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

  return (
    <details
      ref={details}
      name="menu"
      className="sm:relative"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary
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
          className={`absolute z-20 mt-1 max-h-96 overflow-y-auto rounded-lg border border-line bg-surface p-2 shadow-lg max-sm:inset-x-4 sm:w-72 ${
            props.align === 'end' ? 'sm:right-0' : ''
          }`}
        >
          {props.children}
        </div>
      )}
    </details>
  );
}
