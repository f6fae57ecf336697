const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;
/** Safari has no idle callbacks. */
const SOON_MS = 200;

const waiting = new Set<() => void>();
let isThere = false;

/**
 * Calls once somebody has moved, pressed or scrolled, one call in each spare moment: what nobody needs to see the page, such as a chart
 * below its end. Returns what forgets it.
 */
export function whenSomebodyIsThere(call: () => void): () => void {
  waiting.add(call);
  if (isThere) later();
  else for (const sign of SIGNS) addEventListener(sign, begin, { passive: true, capture: true });
  return () => waiting.delete(call);
}

function begin(): void {
  isThere = true;
  for (const sign of SIGNS) removeEventListener(sign, begin, { capture: true });
  later();
}

function later(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(callNext);
  else setTimeout(callNext, SOON_MS);
}

function callNext(): void {
  const [next] = waiting;
  if (next === undefined) return;
  waiting.delete(next);
  next();
  later();
}
