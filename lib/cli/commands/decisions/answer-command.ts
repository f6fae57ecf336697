import { type Command, Option } from 'commander';
import { answerAll } from '../../../audits/decisions/answer-all';
import { decide } from '../../../audits/decisions/decide';
import { findWorkload } from '../../../audits/find-workload';
import { finishedReport } from '../../../audits/finished-report';
import { QUESTION_IDS, type QuestionId } from '../../../latency/questions';
import { type OpenQuestion, openQuestions } from '../../../reports/questions/open-questions';
import { askableOf, askedOf } from '../../../reports/questions/said-of';
import type { ReportWorkload } from '../../../reports/report';
import { answeredSays } from '../../../reports/words/verdict/question-says';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';
import { lastStanding } from '../../last-standing';
import { printDecided } from '../../print/decided';
import { openQuestionsText, workloadQuestionsText } from '../../print/questions';

type Options = { question?: QuestionId; all?: true; by?: string; reason?: string; undo?: true; json?: true };

const EPILOGUE = `
Without a workload it prints the open questions of the audit, and whether the largest moves and the largest work that stays are
right. Questions where a wrong class would cost most come first, checks of the moves follow. Without an answer it prints the questions of the workload, and the class that each answer leads to. An answer belongs to the workload. It counts in every
audit of that workload, also in later imports, until you undo it.
Examples:
  $ whowaits answer AUDIT
  $ whowaits answer AUDIT "mailroom"
  $ whowaits answer AUDIT "mailroom" no --question next-click --by Ana
  $ whowaits answer AUDIT "newsletter" later --all --by Ana
  $ whowaits answer AUDIT "mailroom" --undo --by Ana`;

/** Adds `whowaits answer`: a person answers the open questions of an audit, or undoes an answer. */
export function addAnswerCommand(program: Command): void {
  program
    .command('answer')
    .description('Lists the open questions of an audit, and takes the answers.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('[workload]', 'its ID, its name or a part of its name; with --all the application, as listed')
    .argument('[answer]', 'the answer, as in the list of questions')
    .addOption(new Option('--question <id>', 'the question (default: the one that is asked)').choices(QUESTION_IDS))
    .option('--all', 'answer for all workloads of the application that ask the question')
    .option('--by <name>', 'the name of the person who answers')
    .option('--reason <text>', 'why')
    .option('--undo', 'undo the last answer')
    .option('--json', 'print only the result, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(
      async (audit: string, name: string | undefined, answer: string | undefined, options: Options, command: Command) =>
        run({ audit: (await findAudit(audit)).id, name, answer, options }, (problem) =>
          command.error(`error: ${problem}`),
        ),
    );
}

type Asked = { audit: string; name: string | undefined; answer: string | undefined; options: Options };
type Refuse = (problem: string) => never;

async function run({ audit, name, answer, options }: Asked, refuse: Refuse): Promise<void> {
  const { by, reason = null, json } = options;
  if (options.undo === true && (answer !== undefined || name === undefined || options.all === true)) {
    refuse('with --undo give a workload and nothing else.');
  }
  if (name === undefined) {
    const questions = openQuestions((await finishedReport(audit)).workloads);
    print(json, questions, () => openQuestionsText(questions, audit));
    return;
  }
  if (options.all === true) {
    if (answer === undefined) refuse('with --all give the application and the answer.');
    const { id, workloads } = await groupOf(audit, name, options.question, refuse);
    const change = { kind: 'answer', question: id, answer };
    const answered = await answerAll(audit, { change, workloads: workloads.map((one) => one.id), by, reason });
    print(json, answered, () => answeredSays(answered));
    return;
  }
  const workload = await findWorkload(audit, name);
  if (options.undo === true) {
    const undoes = await lastStanding(workload.id, ['answer']);
    if (undoes === null) refuse('there is no answer to undo.');
    printDecided(await decide(audit, workload.id, { change: { kind: 'undo', undoes }, by, reason }), json);
  } else if (answer === undefined) {
    print(json, askableOf(workload), () => workloadQuestionsText(workload));
  } else {
    const question = options.question ?? asked(workload, refuse);
    const change = { kind: 'answer', question, answer };
    printDecided(await decide(audit, workload.id, { change, by, reason }), json);
  }
}

function print(asJson: true | undefined, value: unknown, text: () => string): void {
  console.log(asJson === true ? JSON.stringify(value, null, 2) : text());
}

function asked(workload: ReportWorkload, refuse: Refuse): QuestionId {
  return askedOf(workload) ?? refuse('it asks no question. Name the question that you answer with --question.');
}

/** The open question of an application. Refuses where there is none, or more than one. */
async function groupOf(
  audit: string,
  of: string,
  question: QuestionId | undefined,
  refuse: Refuse,
): Promise<OpenQuestion> {
  const all = openQuestions((await finishedReport(audit)).workloads);
  const found = all.filter((one) => one.of === of && (question === undefined || one.id === question));
  const [group, ...others] = found;
  if (group === undefined) refuse(`no open question of "${of}". "whowaits answer ${audit}" lists them.`);
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length > 1) refuse(`"${of}" has several questions. Name one with --question: ${ids.join(', ')}.`);
  return { ...group, workloads: [group, ...others].flatMap(({ workloads }) => workloads) };
}
