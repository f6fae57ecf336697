'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import type { Findable } from './entries';

/** The audits, and the workloads of the open one, loaded once. `error` says why some of it can't be found; empty where all can. */
export function useFindable(): { findable: Findable; loading: boolean; error: string } {
  const auditId = /^\/audits\/([^/]+)/.exec(usePathname())?.[1] ?? null;
  const audits = useLoaded<{ audits: Findable['audits'] }>('/api/audits');
  const workloads = useLoaded<{ workloads: Findable['workloads'] }>(
    auditId === null ? null : `/api/audits/${auditId}/workloads`,
  );
  return {
    findable: { auditId, audits: audits.answer?.audits ?? [], workloads: workloads.answer?.workloads ?? [] },
    loading: audits.loading || workloads.loading,
    error: audits.error || workloads.error,
  };
}

/** The answer of an address of the API; no address, no answer. */
function useLoaded<Answer>(address: string | null): { answer: Answer | null; loading: boolean; error: string } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState('');
  useEffect(() => {
    if (address === null) return;
    const abort = new AbortController();
    reach(address, { signal: abort.signal })
      .then((response) => readJsonAnswer<Answer>(response))
      .then(setAnswer)
      .catch((cause: unknown) => {
        if (!abort.signal.aborted) setError(cause instanceof Error ? cause.message : String(cause));
      });
    return () => abort.abort();
  }, [address]);
  return { answer, error, loading: address !== null && answer === null && error === '' };
}
