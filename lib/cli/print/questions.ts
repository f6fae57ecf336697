import type { Askable } from '../../latency/askable';
import { isConfirm } from '../../latency/questions';
import { taggedAs } from '../../reports/held';
import { aboutOf, type OpenQuestion } from '../../reports/questions/open-questions';
import { askableOf, askedOf } from '../../reports/questions/said-of';
import type { ReportWorkload } from '../../reports/report';
import { becomesSays, worthSays } from '../../reports/words/verdict/question-says';
import { classInText } from '../../reports/words/verdict/verdict-words';
import { plural } from '../../wording/number';
import { printable } from './text-table';

/** More would scroll off the screen. The JSON has all of them. */
const MOST = 20;
const MOST_NAMES = 5;

/** The open questions of an audit, in their order, and how to answer each for all its workloads. */
export function openQuestionsText(questions: readonly OpenQuestion[], auditId: string): string {
  if (questions.length === 0) return 'No question is open.';
  const blocks = questions.slice(0, MOST).map((question) => {
    const { id, of, workloads, why } = question;
    const names = workloads.slice(0, MOST_NAMES).map(({ name }) => name);
    const more = workloads.length > MOST_NAMES ? ` and ${workloads.length - MOST_NAMES} more` : '';
    return [
      `${of}: ${question.text} (${id})`,
      ...(why === null ? [] : [`  ${why}`]),
      `  ${worthSays(question)}`,
      `  ${plural(workloads.length, 'workload')}: ${names.join(', ')}${more}`,
      ...answerLines(question.answers.map(({ id, text, becomes }) => ({ id, text, says: becomesSays(becomes) }))),
      `  Answer: whowaits answer ${auditId} '${of.replaceAll("'", "'\\''")}' ANSWER --all --question ${id} --by NAME`,
    ]
      .map(printable)
      .join('\n');
  });
  const more = questions.length > MOST ? `\n\n${questions.length - MOST} more: --json lists all of them.` : '';
  const order =
    questions.length > 1 ? ', those first where a wrong class would cost most, then checks of the largest moves' : '';
  return `${plural(questions.length, 'open question')}${order}\n\n${blocks.join('\n\n')}${more}`;
}

/** The questions of a workload, the one that it asks first. */
export function workloadQuestionsText(workload: ReportWorkload): string {
  const asked = askedOf(workload);
  const blocks = askableOf(workload).map(({ id, text, answers }: Askable) => {
    const isAsked = id === asked;
    return [
      `${text} (${id})${isAsked ? `, asked first${isConfirm(id) ? '' : ': each answer settles it'}` : ''}`,
      ...(isAsked && workload.questionWhy !== undefined ? [`  ${workload.questionWhy}`] : []),
      ...(isAsked && workload.worthUsd !== undefined
        ? [`  ${worthSays({ worthUsd: workload.worthUsd, unknown: 0, about: aboutOf(workload) })}`]
        : []),
      ...answerLines(answers.map(({ id, text, becomes }) => ({ id, text, says: becomesSays([becomes]) }))),
    ].join('\n');
  });
  const head = `${printable(workload.name)} is ${classInText(taggedAs(workload))}.`;
  return blocks.length === 0
    ? `${head} A person set that, so answers do not change it.`
    : `${head}\n\n${blocks.join('\n\n')}`;
}

function answerLines(answers: readonly { id: string; text: string; says: string }[]): string[] {
  const width = Math.max(...answers.map(({ id }) => id.length));
  return answers.map(({ id, text, says }) => `  ${id.padEnd(width)}  ${text}: ${says}`);
}
