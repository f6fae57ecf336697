import type { Command } from 'commander';
import { getAudit } from '../../audits/audits';
import { tidyUp } from '../../audits/tidy-up';
import { EXIT, ToldAlready } from '../exit-codes';
import { printReport } from '../print/report';

/** Adds `whowaits show`: prints a stored audit. */
export function addShowCommand(program: Command): void {
  program
    .command('show')
    .description('Prints an audit.')
    .argument('<id>', 'the ID that "whowaits list" shows')
    .option('--json', 'print only the report, as JSON, to standard output')
    .addHelpText('after', '\nExample:\n  $ whowaits show ID --json > report.json')
    .action(async (id: string, options: { json?: true }, command: Command) => {
      await tidyUp();
      const audit = await getAudit(id);
      if (!audit) command.error(`error: there is no audit with the ID ${id}. "whowaits list" shows the audits.`);
      if (audit.report) {
        if (audit.summary.stale)
          console.error('This report is older than the latest decision or assumption. It is being updated.');
        printReport(audit.report, id, options.json === true);
        return;
      }
      const { status, stage, error } = audit.summary;
      if (status === 'unreadable') console.error(error);
      else if (status === 'failed') console.error(`The audit failed: ${error ?? stage}`);
      else console.error(`The audit is not done yet: ${stage}.`);
      throw new ToldAlready(EXIT.nothingReadable);
    });
}
