import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import type { ReportWorkload } from '@/lib/reports/report';
import { annotationLabelled } from '@/lib/workloads/annotation';

/** The way from the audit, the name of the workload, its provider and its model, and what people noted on it. */
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
      <Noted workload={workload} />
    </>
  );
}

/** On one line, so that the verdict stays in sight. A long note is in the form in full. */
function Noted({ workload }: { workload: ReportWorkload }) {
  const said = annotationLabelled(workload);
  if (said.length === 0) return null;
  return (
    <dl className="mt-1 flex flex-wrap gap-x-4">
      {said.map(({ label, text }) => (
        <div key={label} className="flex max-w-full min-w-0 gap-x-1">
          <dt className="shrink-0 text-ink-soft">{label}:</dt>
          <dd className="min-w-0 truncate">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
