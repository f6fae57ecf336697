'use client';

import {
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { keepPlacedBy } from '@/components/ui/place-by';

/** How long the pointer may be on its way from a term to its explanation. */
const ON_THE_WAY_MS = 200;

/** Closes the explanation that is open, so that there is one at a time. */
let closeOpen: (() => void) | null = null;

/** What an element needs to have an explanation, and the explanation, to be placed behind it. */
export type Tip = {
  anchor: {
    'aria-describedby': string | undefined;
    onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
    onPointerLeave: () => void;
    onFocus: (event: FocusEvent<HTMLElement>) => void;
    onBlur: () => void;
  };
  tip: ReactNode;
};

/**
 * An explanation on hover and on focus. It stays while the pointer is on it, and Escape closes it (WCAG 1.4.13). It is over all else of the
 * page, so that no scrolling box cuts it. Without text there is none.
 */
export function useTip(says: string): Tip {
  const id = useId();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const close = () => {
    clearTimeout(timer.current);
    setAt(null);
  };
  const open = (anchor: HTMLElement) => {
    clearTimeout(timer.current);
    if (says === '' || at !== null) return;
    closeOpen?.();
    closeOpen = () => setAt(null);
    setAt(anchor);
  };
  const leave = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAt(null), ON_THE_WAY_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    if (at === null || box.current === null) return;
    const tip = box.current;
    tip.showPopover();
    const letGo = keepPlacedBy(at, tip);
    const typed = ({ key }: KeyboardEvent) => key === 'Escape' && setAt(null);
    document.addEventListener('keydown', typed);
    return () => {
      letGo();
      document.removeEventListener('keydown', typed);
    };
  }, [at]);

  return {
    anchor: {
      'aria-describedby': at === null ? undefined : id,
      onPointerEnter: ({ currentTarget, pointerType }) => pointerType !== 'touch' && open(currentTarget),
      onPointerLeave: leave,
      onFocus: ({ currentTarget }) => currentTarget.matches(':focus-visible') && open(currentTarget),
      onBlur: close,
    },
    tip: at !== null && (
      <span
        ref={box}
        id={id}
        role="tooltip"
        popover="manual"
        className="tip"
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={leave}
      >
        {says}
      </span>
    ),
  };
}
