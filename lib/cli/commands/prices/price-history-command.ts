import type { Command } from 'commander';
import { priceHistory } from '../../../audits/prices/price-book';
import { catalogueChanges } from '../../../pricing/catalogue/catalogue-changes';
import { overridesTable } from '../../../reports/tables/prices/price-changes';
import { changesSay } from '../../../reports/words/changes-say';
import { formatDay } from '../../../wording/date';
import { printTable } from '../../print/table';

/** Adds `whowaits prices history`: who entered which price, and the changes of each catalogue version. */
export function addPriceHistoryCommand(prices: Command): void {
  prices
    .command('history')
    .description('Shows the prices that were entered and withdrawn, and the changes of each catalogue version.')
    .option('--json', 'print only the history, as JSON, to standard output')
    .action(async (options: { json?: true }) => {
      const overrides = await priceHistory();
      if (options.json) {
        console.log(JSON.stringify({ overrides, catalogue: catalogueChanges }, null, 2));
        return;
      }
      if (overrides.length === 0) console.error('No prices were entered yet. See: whowaits prices set --help');
      else console.log(printTable(overridesTable(overrides), process.stdout.columns ?? Number.POSITIVE_INFINITY));
      for (const change of catalogueChanges) {
        const { version, previous, importedOn } = change;
        console.log(
          `\nCatalogue ${version}, imported on ${formatDay(importedOn)}, after ${previous}: ${changesSay(change)}.`,
        );
      }
    });
}
