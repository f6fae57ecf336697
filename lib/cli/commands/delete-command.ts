import type { Command } from 'commander';
import { deleteAudit } from '../../audits/audits';
import { findAudit } from '../arguments/find-audit';
import { confirm } from '../confirm';
import { printable } from '../print/text-table';

const EPILOGUE = `
It asks on a terminal. A script gives --yes, and then the whole ID or the whole name.
Examples:
  $ whowaits delete AUDIT
  $ whowaits delete ID --yes`;

/** Adds `whowaits delete`: removes an audit and everything that belongs to it, after a question. */
export function addDeleteCommand(program: Command): void {
  program
    .command('delete')
    .description('Deletes an audit with its requests, workloads, report and shared links. This can’t be undone.')
    .argument('<audit>', 'its ID or its name')
    .option('--yes', 'delete it without a question')
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, { yes }: { yes?: true }, command: Command) => {
      const { id, name } = await findAudit(asked);
      // A part of a name that fits one audit today may fit another tomorrow: a script must not delete that.
      if (yes && asked !== id && asked !== name) {
        command.error(`error: with --yes give the whole ID: ${id} is "${printable(name)}".`);
      }
      const agreed = yes ?? (await confirm(`Delete "${printable(name)}" (${id}) with everything that belongs to it?`));
      if (agreed === null) command.error('error: nobody can be asked here. Give --yes to delete it.');
      if (!agreed) {
        console.error('Nothing was deleted.');
        return;
      }
      if (!(await deleteAudit(id))) command.error(`error: the audit ${id} was deleted by somebody else.`);
      console.error(`Deleted audit ${id}.`);
    });
}
