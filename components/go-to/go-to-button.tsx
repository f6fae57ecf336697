'use client';

import { lazy, Suspense, useEffect, useState } from 'react';

/** Loaded when it is first opened. */
const GoToDialog = lazy(() => import('./go-to-dialog').then((from) => ({ default: from.GoToDialog })));

/** Opens the menu of everything that a person may go to, at a press or at Ctrl-K (Cmd-K) on any page. */
export function GoToButton() {
  const [open, setOpen] = useState(false);
  const [isMac, setMac] = useState(false);

  useEffect(() => {
    setMac(/mac/i.test(navigator.platform));
    const typed = (event: KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isShortcut || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', typed);
    return () => document.removeEventListener('keydown', typed);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="inline-flex min-h-8 items-center gap-2 rounded-md border border-control px-2.5 text-ink-soft hover:bg-raised hover:text-ink sm:mr-2 sm:ml-auto pointer-coarse:min-h-11"
        onClick={() => setOpen(true)}
      >
        Go to…
        <kbd className="font-sans text-xs text-ink-faint pointer-coarse:hidden">{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <GoToDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
