import type { Command } from 'commander';
import { deleteAudit } from '../../audits/audits';

/** Adds `whowaits delete`: removes an audit and everything that belongs to it. */
export function addDeleteCommand(program: Command): void {
  program
    .command('delete')
    .description('Deletes an audit with its requests, workloads and report. This can’t be undone.')
    .argument('<id>', 'the ID that "whowaits list" shows')
    .addHelpText('after', '\nExample:\n  $ whowaits delete ID')
    .action(async (id: string, _options: object, command: Command) => {
      if (!(await deleteAudit(id))) {
        command.error(`error: there is no audit with the ID ${id}. "whowaits list" shows the audits.`);
      }
      console.error(`Deleted audit ${id}.`);
    });
}
