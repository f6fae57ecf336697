import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import type { ReportWorkload } from '@/lib/reports/report';

/** The way from the audit, the name of the workload, its provider and its model. */
export function WorkloadHeader(props: { audit: { id: string; name: string }; workload: ReportWorkload }) {
  const { audit, workload } = props;
  return (
    <>
      <Breadcrumbs
        above={[
          { href: `/audits/${audit.id}`, name: audit.name },
          { href: `/audits/${audit.id}/workloads`, name: 'Workloads' },
        ]}
      />
      <h1 className="mt-1 text-2xl font-semibold tracking-tight break-words">{workload.name}</h1>
      <p className="mt-1 font-mono text-xs break-all text-ink-soft">
        {workload.provider ?? 'unknown provider'} / {workload.model ?? 'unknown model'}
      </p>
    </>
  );
}
