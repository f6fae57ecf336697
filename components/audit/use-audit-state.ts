'use client';

import { useEffect, useRef, useState } from 'react';
import type { AuditSummary } from '@/lib/reports/answers/audit-summary';

const POLL_MS = 500;
const RETRY_MS = 2000;

/**
 * Polls the progress of an audit until it is done, failed or deleted, then calls `onEnd` once. `lost` is true while the
 * server does not respond.
 */
export function useAuditState(initial: AuditSummary, onEnd: () => void): { audit: AuditSummary; lost: boolean } {
  const [audit, setAudit] = useState(initial);
  const [lost, setLost] = useState(false);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout>;

    async function poll() {
      try {
        const response = await fetch(`/api/audits/${initial.id}`, { signal: abort.signal, cache: 'no-store' });
        if (response.status === 404) return end.current();
        if (!response.ok) throw new Error(`answered ${response.status}`);
        const next = (await response.json()) as AuditSummary;
        setAudit(next);
        setLost(false);
        if (next.status !== 'queued' && next.status !== 'running') return end.current();
        timer = setTimeout(poll, POLL_MS);
      } catch {
        if (abort.signal.aborted) return;
        setLost(true);
        timer = setTimeout(poll, RETRY_MS);
      }
    }

    timer = setTimeout(poll, POLL_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [initial.id]);

  return { audit, lost };
}
