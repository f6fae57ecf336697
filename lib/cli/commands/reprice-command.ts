import type { Command } from 'commander';
import { finishedReport } from '../../audits/finished-report';
import { repriceAudit } from '../../audits/tasks/reprice-audit';
import { printReport } from '../print/report';

/** Adds `whowaits reprice`: prices an audit again with the current prices. */
export function addRepriceCommand(program: Command): void {
  program
    .command('reprice')
    .description(
      'Prices an audit again with the current prices. The log is not read again, and decisions on its workloads stay.',
    )
    .argument('<id>', 'the ID that "whowaits list" shows')
    .option('--json', 'print only the report, as JSON, to standard output')
    .addHelpText('after', '\nExample:\n  $ whowaits reprice ID')
    .action(async (id: string, options: { json?: true }) => {
      await repriceAudit(id);
      printReport(await finishedReport(id), id, options.json === true);
    });
}
