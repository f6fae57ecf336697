import { BackLink } from '@/components/ui/back-link';
import type { ReportWorkload } from '@/lib/reports/report';

/** A link back to the audit, the name of the workload, its provider and its model. */
export function WorkloadHeader(props: { audit: { id: string; name: string }; workload: ReportWorkload }) {
  const { audit, workload } = props;
  return (
    <>
      <BackLink href={`/audits/${audit.id}`}>{audit.name}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold tracking-tight break-words">{workload.name}</h1>
      <p className="mt-1 font-mono text-xs break-all text-ink-soft">
        {workload.provider ?? 'unknown provider'} / {workload.model ?? 'unknown model'}
      </p>
    </>
  );
}
