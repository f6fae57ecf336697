import type { Command } from 'commander';
import type { SharedLink } from '../../../access/share-terms';
import { listShares } from '../../../audits/shares/shares';
import { formatUtc } from '../../../wording/date';
import { formatCount } from '../../../wording/number';
import { type TextColumn, textTable } from '../../print/text-table';

const COLUMNS: TextColumn<SharedLink>[] = [
  { head: 'ID', cell: ({ id }) => id },
  { head: 'Audit', cell: ({ audit }) => audit.name, elastic: true },
  { head: 'Names', cell: ({ names }) => (names ? 'shown' : 'hidden') },
  { head: 'Made', cell: ({ createdAt }) => formatUtc(createdAt), dropAt: 2 },
  { head: 'Ends', cell: ({ expiresAt }) => formatUtc(expiresAt) },
  { head: 'Views', cell: ({ views }) => formatCount(views), align: 'right' },
  {
    head: 'Last view',
    cell: ({ lastViewedAt }) => (lastViewedAt === null ? 'never' : formatUtc(lastViewedAt)),
    dropAt: 1,
  },
];

/** Adds `whowaits shares`: the links that still work. */
export function addSharesCommand(program: Command): void {
  program
    .command('shares')
    .description('Lists the links that still work, with how often each was opened.')
    .option('--json', 'print only the links, as JSON, to standard output')
    .addHelpText('after', '\nExample:\n  $ whowaits shares')
    .action(async ({ json }: { json?: true }) => {
      const links = await listShares();
      if (json) console.log(JSON.stringify(links, null, 2));
      else if (links.length === 0) console.error('No link works now. Make one with: whowaits share AUDIT');
      else console.log(textTable(COLUMNS, links, process.stdout.columns ?? Number.POSITIVE_INFINITY));
    });
}
