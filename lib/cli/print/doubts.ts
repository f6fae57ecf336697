import { costsQuestion } from '../../reports/paid/costs-question';
import { openQuestions } from '../../reports/questions/open-questions';
import { decidedByPeople } from '../../reports/questions/said-of';
import type { Report } from '../../reports/report';
import { COSTS_QUESTION, costsQuestionSays } from '../../reports/words/paid/costs-question-says';
import { worthSays } from '../../reports/words/verdict/question-says';
import { plural } from '../../wording/number';
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
  const questions = openQuestions(report.workloads)
    .filter(({ about }) => about === 'open')
    .map(
      (question) =>
        `  ${question.of}, ${plural(question.workloads.length, 'workload')}: ${question.text} ${worthSays(question)}`,
    );
  const doubts = report.workloads
    .filter((workload) => !decidedByPeople(workload))
    .toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0))
    .flatMap(({ name, challenges = [] }) => challenges.map(({ says }) => `  ${name}: ${says}`));
  const lines = [...questions, ...doubts];
  if (lines.length === 0) return '';
  return [
    'Workloads that need your decision',
    ...lines.slice(0, MOST).map(printable),
    ...(lines.length > MOST ? [`  and ${lines.length - MOST} more`] : []),
    `  Answer with: whowaits answer ${id}. Decide with: whowaits override ${id} WORKLOAD`,
  ].join('\n');
}
