import { type Command, Option } from 'commander';
import { decide } from '../../audits/decisions/decide';
import { findWorkload } from '../../audits/find-workload';
import { askable } from '../../latency/answer';
import { QUESTION_IDS, QUESTIONS, type QuestionId } from '../../latency/questions';
import type { ReportWorkload } from '../../reports/report';
import { lastStanding } from '../last-standing';
import { printDecided } from '../print/decided';
import { printable } from '../print/text-table';

type Options = { question?: QuestionId; by?: string; reason?: string; undo?: true; json?: true };

const EPILOGUE = `
Without an answer it prints the questions, and the class that each answer would lead to. The answer belongs to the
workload. It counts in every audit of that workload, also in later imports, until you undo it.
Examples:
  $ whowaits answer AUDIT "mailroom"
  $ whowaits answer AUDIT "mailroom" no --question next-click --by Ana
  $ whowaits answer AUDIT "mailroom" --undo --by Ana`;

/** Adds `whowaits answer`: a person answers the question of a tag, or undoes the answer. */
export function addAnswerCommand(program: Command): void {
  program
    .command('answer')
    .description('Answers a question about a workload, which tags it again.')
    .argument('<audit>', 'the ID that "whowaits list" shows')
    .argument('<workload>', 'its ID, its name or a part of its name')
    .argument('[answer]', 'the answer, as in the list of questions')
    .addOption(new Option('--question <id>', 'the question (default: the one that the tag asks)').choices(QUESTION_IDS))
    .option('--by <name>', 'the name of the person who answers')
    .option('--reason <text>', 'why')
    .option('--undo', 'undo the last answer')
    .option('--json', 'print only the workload and its history, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (auditId: string, name: string, answer: string | undefined, options: Options, command: Command) => {
      const { by, reason = null } = options;
      if (options.undo === true && answer !== undefined) command.error('error: give an answer, or only --undo.');
      const workload = await findWorkload(auditId, name);
      if (options.undo === true) {
        const undoes = await lastStanding(workload.id, 'answer');
        if (undoes === null) command.error('error: there is no answer to undo.');
        printDecided(
          await decide(auditId, workload.id, { change: { kind: 'undo', undoes }, by, reason }),
          options.json,
        );
      } else if (answer === undefined) {
        printQuestions(workload, options.json);
      } else {
        const question = options.question ?? asked(workload) ?? command.error(NOTHING_ASKED);
        const change = { kind: 'answer', question, answer };
        printDecided(await decide(auditId, workload.id, { change, by, reason }), options.json);
      }
    });
}

const NOTHING_ASKED = 'error: its tag asks no question. Name the question that you answer with --question.';

/** The question of the tag of a workload. Null when it asks none. */
function asked({ question }: ReportWorkload): QuestionId | null {
  return QUESTION_IDS.find((id) => QUESTIONS[id].text === question) ?? null;
}

function printQuestions(workload: ReportWorkload, asJson = false): void {
  const questions = askable(workload);
  if (asJson) {
    console.log(JSON.stringify(questions, null, 2));
    return;
  }
  const width = Math.max(...questions.flatMap(({ answers }) => answers.map(({ id }) => id.length)));
  const blocks = questions.map(({ id, text, answers }) => {
    const head = `${text} (${id})${text === workload.question ? ', most likely to settle it' : ''}`;
    return [head, ...answers.map((one) => `  ${one.id.padEnd(width)}  ${one.text}: ${one.becomes}`)].join('\n');
  });
  console.log(`${printable(workload.name)} is ${workload.latencyClass}.\n\n${blocks.join('\n\n')}`);
}
