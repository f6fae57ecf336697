'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { lateScript } from '@/components/request/late-script';
import { isReachable } from '@/components/request/reach';
import type { Reading, Transfer } from './send-files';
import { TransferRate, timeLeftMs } from './transfer-rate';

/** A transfer in progress. The rate and the time left are null while they are unknown. */
export type Sending = {
  transfer: Transfer;
  bytesPerSecond: number | null;
  leftMs: number | null;
  cancelling: boolean;
  cancel: () => void;
};

/** What sends is heavy, and most visits send nothing. */
export const loadSending = () => import('./send-files');

type Send<T> = (onProgress: (transfer: Transfer) => void, signal: AbortSignal) => Promise<T>;

/**
 * Sends files and reports their progress to the screen. `send` opens their audit. `track` shows the progress of another way of
 * sending. `sending` is null while nothing is sent. `error` says why sending failed.
 */
export function useSending() {
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [, startLeaving] = useTransition();

  /** Calls `next` once everything is sent. */
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
      // The progress stays visible until the next page is rendered.
      startLeaving(() => {
        next(answer);
        setSending(null);
      });
    } catch (cause) {
      setSending(null);
      if (cause !== abort.signal.reason) setError(cause instanceof Error ? cause.message : String(cause));
      // Without a server, Next would replace the page and its form with the browser's error page.
      if (await isReachable()) router.refresh();
    }
  }

  const send = (files: readonly File[], reading: Reading) =>
    track(
      async (show, signal) => (await lateScript(loadSending)).sendFiles(files, reading, show, signal),
      (id) => router.push(`/audits/${id}`),
    );

  return { sending, error, setError, send, track };
}
