import type { Command } from 'commander';
import { revokeShare } from '../../../audits/shares/shares';

/** Adds `whowaits unshare`: revokes a link. */
export function addUnshareCommand(program: Command): void {
  program
    .command('unshare')
    .description('Revokes a link at once, and deletes its copy of the report.')
    .argument('<id>', 'the ID that "whowaits shares" shows')
    .addHelpText('after', '\nExample:\n  $ whowaits unshare ID')
    .action(async (id: string, _options: object, command: Command) => {
      if (!(await revokeShare(id))) command.error(`error: no link has the ID ${id}. "whowaits shares" lists them.`);
      console.error(`Revoked the link ${id}.`);
    });
}
