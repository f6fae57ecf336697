import type { Command } from 'commander';
import { finishedReport } from '../../audits/finished-report';
import { rekeyAudit } from '../../audits/intake/rekey-audit';
import { formatCount } from '../../wording/number';
import { MAX_VALUES, NAMING_COLUMNS } from '../../workloads/key/workload-key-columns';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';
import { printReport } from '../print/report';

/** Adds `whowaits rekey`: groups the requests of an audit into workloads by other columns. */
export function addRekeyCommand(program: Command): void {
  program
    .command('rekey')
    .description(
      'Groups the stored requests of an audit into workloads by other columns, then tags and prices them again. The log is not needed. ' +
        'Provider, model, operation and service tier are always part of the key, because they decide the price.',
    )
    .argument('<audit>', AUDIT_ARGUMENT)
    .requiredOption(
      '--key <columns>',
      `columns with commas between, from: ${NAMING_COLUMNS.join(', ')}; or auto, or none. A column with over ${formatCount(MAX_VALUES)} values is refused`,
    )
    .option('--json', 'print only the report, as JSON, to standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  $ whowaits rekey ID --key application,route\n  $ whowaits rekey ID --key auto',
    )
    .action(async (asked: string, options: { key: string; json?: true }) => {
      const { id } = await findAudit(asked);
      await rekeyAudit(id, columnsOf(options.key));
      printReport(await finishedReport(id), id, options.json === true);
    });
}

function columnsOf(key: string): string[] | null {
  if (key === 'auto') return null;
  return key === 'none' ? [] : key.split(',').map((column) => column.trim());
}
