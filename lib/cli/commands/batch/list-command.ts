import type { Command } from 'commander';
import { standingOf } from '../../../batches/standing';
import { listBatches } from '../../../store/ledger/batches';
import { batchesTable } from '../../print/batch';

/** Adds `whowaits batch list`. */
export function addBatchListCommand(batch: Command): void {
  batch
    .command('list')
    .description('Lists the batches that were run from here, with their cost and what needs a person.')
    .option('--json', 'print them as JSON, to standard output')
    .addHelpText('after', '\nExample:\n  $ whowaits batch list')
    .action(async ({ json }: { json?: true }) => {
      const now = Date.now();
      const standings = [];
      for (const one of await listBatches()) standings.push(await standingOf(one, now));
      if (json) console.log(JSON.stringify(standings, null, 2));
      else if (standings.length === 0)
        console.error('No batch was run from here. Start one with: whowaits batch run DIR');
      else console.log(batchesTable(standings, process.stdout.columns ?? Number.POSITIVE_INFINITY));
    });
}
