import { useSyncExternalStore } from 'react';

/** Narrower than `sm` in the style sheet. */
const PHONE = '(width < 40rem)';

/** Whether the window is as narrow as a phone. Not so before the browser has said it. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    listen,
    () => matchMedia(PHONE).matches,
    () => false,
  );
}

function listen(changed: () => void): () => void {
  const asked = matchMedia(PHONE);
  asked.addEventListener('change', changed);
  return () => asked.removeEventListener('change', changed);
}
