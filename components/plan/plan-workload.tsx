import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { PlanEntry, PlanSection } from '@/lib/plans/plan/plan';
import { figuresTable, SOURCE_WORDS } from '@/lib/plans/plan/plan-tables';
import { PlanPart } from './plan-part';

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
      <div className="gap-4 lg:columns-2">
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
    <PlanPart id={key} title={title} says={says}>
      {figures.length > 0 && (
        <DataTable
          table={figuresTable(title, figures)}
          looks={{ label: 'min-w-36', from: 'min-w-64 break-words' }}
          wide={['from']}
          cells={{
            label: ({ label, from, source }) => (
              <>
                {label}
                <span className="cell-note [overflow-wrap:anywhere] sm:hidden">
                  {[SOURCE_WORDS[from], source].filter(Boolean).join('. ')}
                </span>
              </>
            ),
          }}
        />
      )}
    </PlanPart>
  );
}
