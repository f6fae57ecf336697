'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A button that unfolds a panel below it. The panel closes at Escape and at a press elsewhere; its content exists while it is open. */
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
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && details.current?.contains(target) === false) close(false);
    };
    const typed = ({ key }: KeyboardEvent) => key === 'Escape' && close(true);
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('keydown', typed);
    return () => {
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('keydown', typed);
    };
  }, [open]);

  return (
    <details
      ref={details}
      name="menu"
      className="relative"
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
          className={`absolute z-20 mt-1 max-h-96 w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-surface p-2 shadow-lg ${
            props.align === 'end' ? 'sm:right-0' : ''
          }`}
        >
          {props.children}
        </div>
      )}
    </details>
  );
}
