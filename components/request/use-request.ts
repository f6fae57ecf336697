'use client';

import { useState, useTransition } from 'react';

/** The state of a screen's request to the server. `error` tells people why the last one failed. */
export type Request = {
  busy: boolean;
  error: string | null;
  /**
   * Sends, then calls `next` on success. Busy until the page that `next` opens is rendered. Resolves to whether it
   * succeeded.
   */
  request: <T>(send: () => Promise<T>, next: (answer: T) => void) => Promise<boolean>;
};

export function useRequest(): Request {
  const [sending, setSending] = useState(false);
  const [following, startFollowing] = useTransition();
  const [error, setError] = useState<string | null>(null);

  async function request<T>(send: () => Promise<T>, next: (answer: T) => void): Promise<boolean> {
    setSending(true);
    setError(null);
    try {
      const answer = await send();
      startFollowing(() => next(answer));
      return true;
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
      return false;
    } finally {
      setSending(false);
    }
  }

  return { busy: sending || following, error, request };
}
