import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { PlanEntry, PlanSection } from '@/lib/plans/plan/plan';
import { figuresTable } from '@/lib/plans/plan/plan-tables';

/** The plan of one workload, part by part. `replay` is drawn as its arrivals are read. */
export function PlanWorkload({ auditId, entry, replay }: { auditId: string; entry: PlanEntry; replay: ReactNode }) {
  const { id, name, sections } = entry;
  return (
    <Section
      id="workload"
      title={name}
      lead={
        <>
          Every number has its source. The evidence and the decisions are on{' '}
          <Link href={`/audits/${auditId}/workloads/${encodeURIComponent(id)}`} prefetch={false} className="link">
            the page of the workload
          </Link>
          .
        </>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {sections.map((section) => (
          <Part key={section.key} section={section} />
        ))}
        {replay}
      </div>
    </Section>
  );
}

function Part({ section: { key, title, says, figures } }: { section: PlanSection }) {
  return (
    <section aria-labelledby={`part-${key}`} className="panel min-w-0 overflow-hidden">
      <div className="px-4 py-3">
        <h3 id={`part-${key}`} className="font-medium">
          {title}
        </h3>
        <ul className="mt-1 grid gap-1">
          {says.map((one) => (
            <li key={one} className="break-words">
              {one}
            </li>
          ))}
        </ul>
      </div>
      {figures.length > 0 && (
        <details className="opens-on-paper border-t border-line">
          <summary className="cursor-pointer px-4 py-2 text-ink-soft">
            Figures and sources<span className="sr-only">: {title}</span>
          </summary>
          <DataTable table={figuresTable(title, figures)} looks={{ from: 'min-w-64 break-words' }} />
        </details>
      )}
    </section>
  );
}
