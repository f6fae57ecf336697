'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { isReachable } from '@/components/request/reach';
import { type Reading, sendFiles, type Transfer } from './send-files';
import { TransferRate, timeLeftMs } from './transfer-rate';

/** Files on their way; rate and rest are null while they can't be told. */
export type Sending = {
  transfer: Transfer;
  bytesPerSecond: number | null;
  leftMs: number | null;
  cancelling: boolean;
  cancel: () => void;
};

type Send<T> = (onProgress: (transfer: Transfer) => void, signal: AbortSignal) => Promise<T>;

/**
 * Sends files, with their progress for the screen: `send` goes to their audit, `track` shows how far another way of sending
 * is. `sending` is null while nothing is on its way; `error` says why it came to nothing.
 */
export function useSending() {
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [, startLeaving] = useTransition();

  /** Does what comes `next` once all is sent. */
  async function track<T>(work: Send<T>, next: (answer: T) => void): Promise<void> {
    const abort = new AbortController();
    const rate = new TransferRate();
    setError(null);
    const cancel = () => {
      abort.abort();
      setSending((now) => now && { ...now, cancelling: true, leftMs: null });
    };
    const show = (transfer: Transfer) => {
      if (abort.signal.aborted) return;
      rate.note(transfer.sentBytes, performance.now());
      const { bytesPerSecond } = rate;
      const leftMs = timeLeftMs(transfer.sentBytes, transfer.totalBytes, bytesPerSecond);
      setSending({ transfer, bytesPerSecond, leftMs, cancelling: false, cancel });
    };
    try {
      const answer = await work(show, abort.signal);
      // The progress stays on show until what comes next is there.
      startLeaving(() => {
        next(answer);
        setSending(null);
      });
    } catch (cause) {
      setSending(null);
      if (cause !== abort.signal.reason) setError(cause instanceof Error ? cause.message : String(cause));
      // Where nothing answers, Next would leave the page, and all that was said on it, for the browser's own error.
      if (await isReachable()) router.refresh();
    }
  }

  const send = (files: readonly File[], reading: Reading) =>
    track(
      (show, signal) => sendFiles(files, reading, show, signal),
      (id) => router.push(`/audits/${id}`),
    );

  return { sending, error, setError, send, track };
}
