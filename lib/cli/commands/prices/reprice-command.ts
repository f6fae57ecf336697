import type { Command } from 'commander';
import { finishedReport } from '../../../audits/finished-report';
import { repriceAudit } from '../../../audits/tasks/reprice-audit';
import type { SaidCosts } from '../../../workloads/billed-kind';
import { parseCosts } from '../../arguments/mapping-options';
import { printReport } from '../../print/report';

/** Adds `whowaits reprice`: prices an audit again with the current prices. */
export function addRepriceCommand(program: Command): void {
  program
    .command('reprice')
    .description(
      'Prices an audit again with the current prices. The log is not read again, and decisions on its workloads stay.',
    )
    .argument('<id>', 'the ID that "whowaits list" shows')
    .option('--costs <kind>', 'the costs of the log are an "invoice" or an "estimate" at list prices', parseCosts)
    .option('--json', 'print only the report, as JSON, to standard output')
    .addHelpText('after', '\nExamples:\n  $ whowaits reprice ID\n  $ whowaits reprice ID --costs estimate')
    .action(async (id: string, options: { json?: true; costs?: SaidCosts }) => {
      await repriceAudit(id, options.costs);
      printReport(await finishedReport(id), id, options.json === true);
    });
}
