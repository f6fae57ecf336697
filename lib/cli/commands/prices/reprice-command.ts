import type { Command } from 'commander';
import { finishedReport } from '../../../audits/finished-report';
import { repriceAudit } from '../../../audits/tasks/reprice-audit';
import type { SaidCosts } from '../../../workloads/billed-kind';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';
import { parseCosts } from '../../arguments/mapping-options';
import { printReport } from '../../print/report';

/** Adds `whowaits reprice`: prices an audit again with the current prices. */
export function addRepriceCommand(program: Command): void {
  program
    .command('reprice')
    .description(
      'Prices an audit again with the current prices. The log is not read again, and decisions on its workloads stay.',
    )
    .argument('<audit>', AUDIT_ARGUMENT)
    .option('--costs <kind>', 'the costs of the log are an "invoice" or an "estimate" at list prices', parseCosts)
    .option('--json', 'print only the report, as JSON, to standard output')
    .addHelpText('after', '\nExamples:\n  $ whowaits reprice ID\n  $ whowaits reprice ID --costs estimate')
    .action(async (asked: string, options: { json?: true; costs?: SaidCosts }) => {
      const { id } = await findAudit(asked);
      await repriceAudit(id, options.costs);
      printReport(await finishedReport(id), id, options.json === true);
    });
}
