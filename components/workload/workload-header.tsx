import Link from 'next/link';
import type { ReportWorkload } from '@/lib/reports/report';

/** A link back to the audit, the name of the workload, its provider and its model. */
export function WorkloadHeader(props: { audit: { id: string; name: string }; workload: ReportWorkload }) {
  const { audit, workload } = props;
  return (
    <>
      <nav aria-label="Way back">
        <Link href={`/audits/${audit.id}`} className="link inline-flex min-h-6 items-center rounded-sm break-all">
          <span aria-hidden="true">←&nbsp;</span>
          {audit.name}
        </Link>
      </nav>
      <h1 className="mt-2 text-2xl font-semibold tracking-tight break-words">{workload.name}</h1>
      <p className="mt-1 font-mono text-xs break-all text-ink-soft">
        {workload.provider ?? 'unknown provider'} / {workload.model ?? 'unknown model'}
      </p>
    </>
  );
}
