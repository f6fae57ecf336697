import Link from 'next/link';
import { useEffect, useState } from 'react';
import { lateScript } from '@/components/request/late-script';
import { reach } from '@/components/request/reach';
import { readJsonAnswer } from '@/components/request/read-json-answer';
import { buttonStyle } from '@/components/ui/button-style';
import type { ReportWorkload } from '@/lib/reports/report';

const loadDetail = () => import('./workload-detail');
type Loaded = { workload: ReportWorkload } & Awaited<ReturnType<typeof loadDetail>>;

/** What an open row shows. It is loaded when the row opens. `page` is the page of the workload. */
export function OpenDetail(props: { id: string; address: string; page: string; requestsLabel: string }) {
  const { id, address } = props;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try loads it again
  useEffect(() => {
    const abort = new AbortController();
    setError(null);
    const asked = reach(`${address}/${encodeURIComponent(id)}`, { signal: abort.signal }).then((response) =>
      readJsonAnswer<{ workload: ReportWorkload }>(response),
    );
    Promise.all([asked, lateScript(loadDetail)])
      .then(([{ workload }, script]) => setLoaded({ workload, ...script }))
      .catch((cause: unknown) => {
        if (!abort.signal.aborted) setError(cause instanceof Error ? cause.message : String(cause));
      });
    return () => abort.abort();
  }, [address, id, tries]);

  return (
    <div className="sticky left-0 w-[100cqw] max-w-full px-4 pt-2 pb-5 whitespace-normal">
      {error !== null ? (
        <div role="alert">
          <p className="text-danger">{error}</p>
          <button type="button" className={`${buttonStyle('secondary')} mt-2`} onClick={() => setTries(tries + 1)}>
            Try again
          </button>
        </div>
      ) : loaded === null ? (
        <p role="status" className="py-4 text-ink-soft">
          Loading the evidence…
        </p>
      ) : (
        <>
          <p className="mb-3">
            <Link href={props.page} prefetch={false} className="link">
              Decide on it, see when it runs and every way to run it
            </Link>
          </p>
          <loaded.WorkloadDetail workload={loaded.workload} requestsLabel={props.requestsLabel} />
        </>
      )}
    </div>
  );
}
