import type { Report } from '../reports/report';
import { printable } from './text-table';

/** More than these would push the rest of the report out of sight; the JSON has them all. */
const MOST = 10;

/** The workloads that need a person's word, the dearest first, with how to give it; empty when none does. */
export function doubtsSection(report: Report, id: string): string {
  const doubts = report.workloads
    .toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0))
    .flatMap(({ name, question, challenges = [], decided }) => [
      ...(question === null ? [] : [`  ${name}: ${question}`]),
      ...(decided?.latencyClass ? [] : challenges.map(({ says }) => `  ${name}: ${says}`)),
    ]);
  if (doubts.length === 0) return '';
  return [
    'In need of your word',
    ...doubts.slice(0, MOST).map(printable),
    ...(doubts.length > MOST ? [`  and ${doubts.length - MOST} more`] : []),
    `  Give it with: whowaits answer ${id} WORKLOAD, or whowaits override ${id} WORKLOAD`,
  ].join('\n');
}
