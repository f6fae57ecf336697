import type { ReactNode } from 'react';
import { inPageWords } from '@/components/mapping/page-words';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { Usd } from '@/components/ui/usd';
import type { Report } from '@/lib/reports/report';
import { roundedAway } from '@/lib/reports/rounded-away';
import { formatBytes } from '@/lib/wording/bytes';
import { formatCount, plural } from '@/lib/wording/number';
import { RequestCount } from './request-count';

/** Enough to find a mistake by; the first hundred unfold, and the file has them all. */
const SHOWN_EXAMPLES = 5;

/** What could not be read or priced, so that nothing is missing without being said. */
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
      <ScrollRegion label="Rejected rows, table">
        <table className="data-table">
          <caption>Rejected rows by reason, with examples</caption>
          <thead>
            <tr>
              <th scope="col">Reason</th>
              <th scope="col" className="num">
                Rows
              </th>
              <th scope="col">For example</th>
            </tr>
          </thead>
          <tbody>
            {rejects.map((reject) => (
              <tr key={reject.reason}>
                <th scope="row" className="min-w-64">
                  {reject.says}
                </th>
                <td className="num">{formatCount(reject.count)}</td>
                <td>
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
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Part>
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
      <ScrollRegion label="Workloads without a price, table">
        <table className="data-table">
          <caption>Workloads without a known rate, or without token counts</caption>
          <thead>
            <tr>
              <th scope="col">Workload</th>
              <th scope="col">Provider and model</th>
              <th scope="col">What is missing</th>
              <th scope="col" className="num">
                Requests
              </th>
              <th scope="col" className="num">
                Billed a month, says the log
              </th>
            </tr>
          </thead>
          <tbody>
            {workloads.map((workload) => (
              <tr key={workload.id}>
                <th scope="row" className="min-w-44 font-medium break-words">
                  {workload.name}
                </th>
                <td className="font-mono text-xs">
                  {workload.provider ?? 'unknown'} / {workload.model ?? 'unknown'}
                </td>
                <td>{workload.unpriced === 'tokens-unknown' ? 'Token counts' : 'A rate'}</td>
                <td className="num">
                  <RequestCount workload={workload} />
                </td>
                <td className="num">
                  <Usd value={workload.monthly.current} roundedAway={roundedAway(workload, 'current')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
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
