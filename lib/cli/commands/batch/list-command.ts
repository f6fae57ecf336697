import type { Command } from 'commander';
import { allBatches } from '../../../batches/batches';
import { batchesTable } from '../../../reports/tables/batches/batches-table';
import { printTable } from '../../print/table';

/** Adds `whowaits batch list`. */
export function addBatchListCommand(batch: Command): void {
  batch
    .command('list')
    .description('Lists the batches that were run from here, with their cost and what needs a person.')
    .option('--json', 'print them as JSON, to standard output')
    .addHelpText('after', '\nExample:\n  $ whowaits batch list')
    .action(async ({ json }: { json?: true }) => {
      const batches = await allBatches(Date.now());
      if (json) console.log(JSON.stringify(batches, null, 2));
      else if (batches.length === 0)
        console.error('No batch was run from here. Start one with: whowaits batch run DIR');
      else console.log(printTable(batchesTable(batches), process.stdout.columns ?? Number.POSITIVE_INFINITY));
    });
}
