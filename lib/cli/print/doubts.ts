import { costsQuestion } from '../../reports/costs-question';
import type { Report } from '../../reports/report';
import { COSTS_QUESTION, costsQuestionSays } from '../../reports/words/costs-question-says';
import { printable } from './text-table';

/** More would push the rest of the report off the screen. The JSON has all of them. */
const MOST = 10;

/** What needs a person's decision: the kind of the costs, and workloads, the most expensive first. Empty when nothing does. */
export function doubtsSection(report: Report, id: string): string {
  return [costsDoubt(report, id), workloadDoubts(report, id)].filter((part) => part !== '').join('\n\n');
}

function costsDoubt(report: Report, id: string): string {
  const question = costsQuestion(report);
  if (question === null) return '';
  return [
    COSTS_QUESTION,
    `  ${costsQuestionSays(question)}`,
    `  Answer with: whowaits reprice ${id} --costs invoice, or whowaits reprice ${id} --costs estimate`,
  ].join('\n');
}

function workloadDoubts(report: Report, id: string): string {
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
