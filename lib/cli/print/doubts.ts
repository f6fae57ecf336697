import type { Report } from '../../reports/report';
import { printable } from './text-table';

/** More would push the rest of the report off the screen. The JSON has all of them. */
const MOST = 10;

/** The workloads that need a person's decision, the most expensive first, and how to decide. Empty when none does. */
export function doubtsSection(report: Report, id: string): string {
  const doubts = report.workloads
    .toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0))
    .flatMap(({ name, question, challenges = [], decided }) => [
      ...(question === null ? [] : [`  ${name}: ${question}`]),
      ...(decided?.latencyClass ? [] : challenges.map(({ says }) => `  ${name}: ${says}`)),
    ]);
  if (doubts.length === 0) return '';
  return [
    'Workloads that need your decision',
    ...doubts.slice(0, MOST).map(printable),
    ...(doubts.length > MOST ? [`  and ${doubts.length - MOST} more`] : []),
    `  Decide with: whowaits answer ${id} WORKLOAD, or whowaits override ${id} WORKLOAD`,
  ].join('\n');
}
