'use client';

import { useEffect, useMemo, useState } from 'react';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';

/** The rows of a list, null until they are there; `error` says why they can't be loaded. */
export type ListRows = { rows: readonly WorkloadRow[] | null; error: string | null; retry: () => void };

/**
 * The rows that came with the page, as JSON, or else those of the API. `renderedAt` differs for each time that the page was made: then they
 * are loaded again, and the former ones are shown until these are there.
 */
export function useListRows(address: string, rowsJson: string | null, renderedAt: string): ListRows {
  const sent = useMemo<WorkloadRow[] | null>(() => (rowsJson === null ? null : JSON.parse(rowsJson)), [rowsJson]);
  const [loaded, setLoaded] = useState<WorkloadRow[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, or another try, loads the rows again
  useEffect(() => {
    if (sent !== null) return;
    const abort = new AbortController();
    setError(null);
    reach(address, { signal: abort.signal })
      .then((response) => readJsonAnswer<{ workloads: WorkloadRow[] }>(response))
      .then(({ workloads }) => setLoaded(workloads))
      .catch((cause: unknown) => {
        if (!abort.signal.aborted) setError(cause instanceof Error ? cause.message : String(cause));
      });
    return () => abort.abort();
  }, [address, sent, renderedAt, tries]);

  return { rows: sent ?? loaded, error, retry: () => setTries(tries + 1) };
}
