'use client';

import { useState, useTransition } from 'react';

/** What a screen knows of its one request to the server. `error` says in words for people why the last one came to nothing. */
export type Request = {
  busy: boolean;
  error: string | null;
  /**
   * Sends, and where that went well does what comes `next`. Busy until the page that `next` leads to is there. Answers
   * whether it went well.
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
