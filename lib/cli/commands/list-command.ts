import type { Command } from 'commander';
import { listAudits } from '../../audits/audits';
import { tidyUp } from '../../audits/tidy-up';
import { auditsTable } from '../../reports/tables/audit/audits';
import { printTable } from '../print/table';

/** Adds `whowaits list`: the audits of this installation. */
export function addListCommand(program: Command): void {
  program
    .command('list')
    .description('Lists the audits with their IDs.')
    .addHelpText('after', '\nExample:\n  $ whowaits list')
    .action(async () => {
      await tidyUp();
      const audits = await listAudits();
      if (audits.length === 0) console.error('There are no audits yet. Make one with: whowaits audit FILE');
      else console.log(printTable(auditsTable(audits), process.stdout.columns ?? Number.POSITIVE_INFINITY));
    });
}
