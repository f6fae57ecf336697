import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { openRejects } from '../../audits/rejects';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';

/** Adds `whowaits rejects`: prints every row that an audit left out. */
export function addRejectsCommand(program: Command): void {
  program
    .command('rejects')
    .description(
      'Prints the rows that an audit left out as CSV: file, line, reason and column. It never prints their content.',
    )
    .argument('<audit>', AUDIT_ARGUMENT)
    .addHelpText('after', '\nExample:\n  $ whowaits rejects ID > rejects.csv')
    .action(async (asked: string, _options: object, command: Command) => {
      const { id } = await findAudit(asked);
      const rejects = await openRejects(id);
      if (rejects === null)
        command.error(`error: there is no finished audit with the ID ${id}. "whowaits list" shows the audits.`);
      await pipeline(rejects, process.stdout, { end: false });
    });
}
