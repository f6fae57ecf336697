'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
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

/** Sends files and goes to their audit. `sending` is null while nothing is on its way; `error` says why it came to nothing. */
export function useSending() {
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<string | null>(null);

  async function send(files: readonly File[], reading: Reading): Promise<void> {
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
      router.push(`/audits/${await sendFiles(files, reading, show, abort.signal)}`);
    } catch (cause) {
      setSending(null);
      if (cause !== abort.signal.reason) setError(cause instanceof Error ? cause.message : String(cause));
      router.refresh();
    }
  }

  return { sending, error, setError, send };
}
