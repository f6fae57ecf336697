import type { ReactNode } from 'react';
import { inPageWords } from '@/components/mapping/page-words';
import { SimilarModels } from '@/components/prices/similar-models';
import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { rejectsTable } from '@/lib/reports/tables/audit/rejects';
import { unpricedTable } from '@/lib/reports/tables/audit/workloads';
import { formatBytes } from '@/lib/wording/bytes';
import { formatCount, plural } from '@/lib/wording/number';

/** Enough to find a mistake. The first hundred unfold, and the CSV has them all. */
const SHOWN_EXAMPLES = 5;

/** What could not be read or priced, so that every gap is shown. */
export function UnreadSection({ id, report, byHand }: { id: string; report: Report; byHand: boolean }) {
  const { source, warnings } = report;
  const unpriced = report.workloads.filter((workload) => workload.outcome === 'unpriced');
  const clean = source.rejects.length === 0 && unpriced.length === 0 && warnings.length === 0;
  return (
    <Section
      id="unread"
      title="What could not be read or priced"
      lead={
        <>
          {byHand
            ? plural(source.rows, 'workflow')
            : `${plural(source.rows, 'row')} in ${plural(source.files.length, 'file')} (${formatBytes(source.bytes)})`}
          : {formatCount(source.accepted)} read, {formatCount(source.rejected)} rejected
          {byHand ? '' : `, ${plural(source.duplicates, 'duplicate')}`}.{clean && ' Everything was read and priced.'}
        </>
      }
    >
      <div className="grid gap-6">
        {source.rejects.length > 0 && <Rejects id={id} rejected={source.rejected} rejects={source.rejects} />}
        {unpriced.length > 0 && <Unpriced workloads={unpriced} />}
        {warnings.length > 0 && <Warnings warnings={warnings} />}
      </div>
    </Section>
  );
}

type RejectsProps = { id: string; rejected: number; rejects: Report['source']['rejects'] };

function Rejects({ id, rejected, rejects }: RejectsProps) {
  return (
    <Part
      title="Rejected rows"
      action={
        <a href={`/api/audits/${id}/rejects`} download className="link">
          {rejected === 1 ? 'Download it as CSV' : `Download all ${formatCount(rejected)} as CSV`}
        </a>
      }
    >
      <DataTable
        table={rejectsTable(rejects)}
        looks={{ reason: 'min-w-64' }}
        added={[{ key: 'examples', head: 'For example', cell: (reject) => <Examples reject={reject} /> }]}
      />
    </Part>
  );
}

function Examples({ reject }: { reject: Report['source']['rejects'][number] }) {
  return (
    <>
      <Places examples={reject.examples.slice(0, SHOWN_EXAMPLES)} />
      {reject.examples.length > SHOWN_EXAMPLES && (
        <details>
          <summary className="cursor-pointer text-xs text-ink-soft">
            {reject.count > reject.examples.length
              ? `Up to the first ${formatCount(reject.examples.length)} of ${formatCount(reject.count)}`
              : `${formatCount(reject.examples.length - SHOWN_EXAMPLES)} more`}
          </summary>
          <Places examples={reject.examples.slice(SHOWN_EXAMPLES)} />
        </details>
      )}
    </>
  );
}

function Places({ examples }: { examples: Report['source']['rejects'][number]['examples'] }) {
  return (
    <ul className="grid gap-0.5 font-mono text-xs">
      {examples.map((example) => (
        <li key={`${example.file}:${example.line}:${example.column}`} className="whitespace-nowrap">
          {example.file}:{example.line}
          {example.column !== null && ` (${example.column})`}
        </li>
      ))}
    </ul>
  );
}

function Unpriced({ workloads }: { workloads: Report['workloads'] }) {
  return (
    <Part title="Workloads without a price">
      <DataTable
        table={unpricedTable(workloads)}
        cells={{ similar: (workload) => <SimilarModels {...workload} /> }}
        looks={{ name: 'min-w-44 font-medium break-words', model: 'font-mono text-xs' }}
      />
    </Part>
  );
}

function Warnings({ warnings }: { warnings: Report['warnings'] }) {
  return (
    <Part title="Worth knowing">
      <ul className="divide-y divide-line">
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.says}`} className="flex justify-between gap-4 px-3 py-2">
            <span>{inPageWords(warning.says)}</span>
            {warning.count > 1 && (
              <span className="shrink-0 text-ink-faint">{formatCount(warning.count)} affected</span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">{title}</h3>
        {action}
      </div>
      <div className="panel overflow-hidden">{children}</div>
    </div>
  );
}
