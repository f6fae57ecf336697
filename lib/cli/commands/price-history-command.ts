import type { Command } from 'commander';
import { priceHistory } from '../../audits/prices/price-book';
import { catalogueChanges } from '../../pricing/catalogue/catalogue-changes';
import { overrideSays } from '../../pricing/overrides/override-says';
import type { PriceOverride } from '../../pricing/overrides/price-override';
import { type TextColumn, textTable } from '../text-table';

const COLUMNS: TextColumn<PriceOverride>[] = [
  { head: 'ID', cell: ({ id }) => id },
  { head: 'On (UTC)', cell: ({ on }) => on.slice(0, 16).replace('T', ' ') },
  { head: 'By', cell: ({ by }) => by, elastic: true },
  { head: 'Change', cell: ({ change }) => overrideSays(change), elastic: true },
  { head: 'Reason', cell: ({ reason }) => reason, elastic: true },
  {
    head: 'Withdrawn',
    cell: ({ withdrawn }) => (withdrawn ? `${withdrawn.on.slice(0, 10)} by ${withdrawn.by}` : 'holds'),
  },
];

/** Adds `whowaits prices history`: who entered what, and what the versions of the shipped catalogue changed. */
export function addPriceHistoryCommand(prices: Command): void {
  prices
    .command('history')
    .description('Shows what was entered and withdrawn, and what each version of the catalogue changed.')
    .option('--json', 'print it as JSON to standard output and nothing else there')
    .action(async (options: { json?: true }) => {
      const overrides = await priceHistory();
      if (options.json) {
        console.log(JSON.stringify({ overrides, catalogue: catalogueChanges }, null, 2));
        return;
      }
      if (overrides.length === 0) console.error('Nothing was entered yet. See: whowaits prices set --help');
      else console.log(textTable(COLUMNS, overrides, process.stdout.columns ?? Number.POSITIVE_INFINITY));
      for (const { version, previous, importedOn, changes } of catalogueChanges) {
        const added = changes.filter(({ before }) => before === null).length;
        const gone = changes.filter(({ after }) => after === null).length;
        const other = changes.length - added - gone;
        console.log(
          `\nCatalogue ${version}, imported on ${importedOn}, after ${previous}: ${added} rates new, ${other} changed, ${gone} gone.`,
        );
      }
    });
}
