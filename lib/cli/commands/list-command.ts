import type { Command } from 'commander';
import { listAudits } from '../../audits/audits';
import { tidyUp } from '../../audits/tidy-up';
import { usdText } from '../../cost/money';
import type { AuditSummary } from '../../reports/audit-summary';
import { formatCount } from '../format-number';
import { type TextColumn, textTable } from '../text-table';

const COLUMNS: TextColumn<AuditSummary>[] = [
  { head: 'ID', cell: (audit) => audit.id },
  { head: 'Name', cell: (audit) => audit.name, elastic: true },
  { head: 'Made (UTC)', cell: (audit) => audit.createdAt?.slice(0, 16).replace('T', ' ') ?? 'unknown', dropAt: 3 },
  { head: 'Status', cell: (audit) => audit.status },
  {
    head: 'Requests',
    cell: (audit) => (audit.headline ? formatCount(audit.headline.requests) : ''),
    align: 'right',
    dropAt: 2,
  },
  {
    head: 'Paid now a month',
    cell: ({ headline }) =>
      headline ? `${headline.estimated ? '~' : ''}${usdText(headline.monthlyCurrent, headline.roundedAway)}` : '',
    align: 'right',
  },
  {
    head: 'Batch would save',
    cell: ({ headline }) => {
      if (headline === null) return '';
      if (headline.monthlyCurrent === null) return usdText(null);
      return headline.savingUndecided ? 'undecided' : usdText(headline.netBase);
    },
    align: 'right',
    dropAt: 1,
  },
];

/** Adds `whowaits list`: the audits of this installation. */
export function addListCommand(program: Command): void {
  program
    .command('list')
    .description('Lists the audits that are kept, with their IDs.')
    .addHelpText('after', '\nExample:\n  $ whowaits list')
    .action(async () => {
      await tidyUp();
      const audits = await listAudits();
      if (audits.length === 0) console.error('There are no audits yet. Make one with: whowaits audit FILE');
      else console.log(textTable(COLUMNS, audits, process.stdout.columns ?? Number.POSITIVE_INFINITY));
      if (audits.some(({ headline }) => headline?.estimated))
        console.log('~ estimated: some of its requests have no token counts');
    });
}
