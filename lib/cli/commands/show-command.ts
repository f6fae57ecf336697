import type { Command } from 'commander';
import { getAudit } from '../../audits/audits';
import { findWorkload } from '../../audits/find-workload';
import { tidyUp } from '../../audits/tidy-up';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';
import { addWorkloadChoice, readWorkloadChoice, type WorkloadChoice } from '../arguments/workload-choice';
import { EXIT, ToldAlready } from '../exit-codes';
import { printReport, WIDTH_WITHOUT_TERMINAL } from '../print/report';
import { formatWorkload } from '../print/workload';

type Options = WorkloadChoice & { json?: true };

const EPILOGUE = `
Examples:
  $ whowaits show AUDIT --outcome moved --sort saving --top 10
  $ whowaits show AUDIT "nightly-digest"
  $ whowaits show AUDIT --json > report.json`;

/** Adds `whowaits show`: prints a stored audit, or one workload of it. */
export function addShowCommand(program: Command): void {
  addWorkloadChoice(
    program
      .command('show')
      .description('Prints an audit, or one workload with its evidence, its blockers and its money.')
      .argument('<audit>', AUDIT_ARGUMENT)
      .argument('[workload]', 'its ID, its name or a part of its name')
      .option('--json', 'print only the report or the workload, as JSON, to standard output'),
  )
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, workload: string | undefined, options: Options, command: Command) => {
      const choice = readWorkloadChoice(options, command);
      const { json } = options;
      await tidyUp();
      const { id } = await findAudit(asked);
      const audit = await getAudit(id);
      if (!audit?.report) throw toldWhy(audit?.summary);
      if (audit.summary.stale)
        console.error('This report is older than the latest decision or assumption. It is being updated.');
      if (workload === undefined) {
        printReport(audit.report, id, json === true, choice);
        return;
      }
      if (Object.keys(choice).length > 0) command.error('error: --top, --outcome and --sort are for a whole audit.');
      const one = await findWorkload(id, workload);
      const width = process.stdout.columns ?? WIDTH_WITHOUT_TERMINAL;
      process.stdout.write(`${json ? JSON.stringify(one, null, 2) : formatWorkload(one, id, width)}\n`);
    });
}

function toldWhy(summary: { status: string; stage: string; error: string | null } | undefined): ToldAlready {
  const { status, stage, error } = summary ?? { status: 'failed', stage: 'It was deleted.', error: null };
  if (status === 'unreadable') console.error(error);
  else if (status === 'failed') console.error(`The audit failed: ${error ?? stage}`);
  else console.error(`The audit is not done yet: ${stage}.`);
  return new ToldAlready(EXIT.nothingReadable);
}
