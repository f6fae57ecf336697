import type { ReactNode } from 'react';
import { formatBytes } from '@/components/ui/format-bytes';
import { formatCount, plural } from '@/components/ui/format-number';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { Usd } from '@/components/ui/usd';
import type { Report } from '@/lib/reports/report';
import { RequestCount } from './request-count';

/** Enough to find a mistake by; the report holds more. */
const SHOWN_EXAMPLES = 5;

/** What could not be read or priced, so that nothing is missing without being said. */
export function UnreadSection({ report, byHand }: { report: Report; byHand: boolean }) {
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
        {source.rejects.length > 0 && <Rejects rejects={source.rejects} />}
        {unpriced.length > 0 && <Unpriced workloads={unpriced} />}
        {warnings.length > 0 && <Warnings warnings={warnings} />}
      </div>
    </Section>
  );
}

function Rejects({ rejects }: { rejects: Report['source']['rejects'] }) {
  return (
    <Part title="Rejected rows">
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
                  <ul className="grid gap-0.5 font-mono text-xs">
                    {reject.examples.slice(0, SHOWN_EXAMPLES).map((example) => (
                      <li key={`${example.file}:${example.line}:${example.column}`} className="whitespace-nowrap">
                        {example.file}:{example.line}
                        {example.column !== null && ` (${example.column})`}
                      </li>
                    ))}
                    {reject.count > SHOWN_EXAMPLES && (
                      <li className="font-sans text-ink-faint">
                        and {formatCount(reject.count - SHOWN_EXAMPLES)} more
                      </li>
                    )}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Part>
  );
}

function Unpriced({ workloads }: { workloads: Report['workloads'] }) {
  return (
    <Part title="Workloads without a rate">
      <ScrollRegion label="Workloads without a rate, table">
        <table className="data-table">
          <caption>Workloads without a known rate</caption>
          <thead>
            <tr>
              <th scope="col">Workload</th>
              <th scope="col">Provider and model</th>
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
                <td className="num">
                  <RequestCount workload={workload} />
                </td>
                <td className="num">
                  <Usd value={workload.monthly.current} />
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
            <span>{warning.says}</span>
            {warning.count > 1 && (
              <span className="shrink-0 text-ink-faint">{formatCount(warning.count)} affected</span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-2 font-medium">{title}</h3>
      <div className="panel overflow-hidden">{children}</div>
    </div>
  );
}
