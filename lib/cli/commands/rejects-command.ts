import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { openRejects } from '../../audits/rejects';

/** Adds `whowaits rejects`: prints every row that an audit left out. */
export function addRejectsCommand(program: Command): void {
  program
    .command('rejects')
    .description(
      'Prints the rows that an audit left out as CSV: file, line, reason and column. It never prints their content.',
    )
    .argument('<id>', 'the ID that "whowaits list" shows')
    .addHelpText('after', '\nExample:\n  $ whowaits rejects ID > rejects.csv')
    .action(async (id: string, _options: object, command: Command) => {
      const rejects = await openRejects(id);
      if (rejects === null)
        command.error(`error: there is no finished audit with the ID ${id}. "whowaits list" shows the audits.`);
      await pipeline(rejects, process.stdout, { end: false });
    });
}
