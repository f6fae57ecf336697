import type { ReactNode } from 'react';

/** Lets a wide table scroll by touch and by keyboard, so that the page does not scroll sideways. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus to be scrolled by keyboard
    <section aria-label={label} tabIndex={0} className="scroll-region">
      {children}
    </section>
  );
}
