import type { InvoiceCheck } from '../../cost/invoice/invoice-check';
import { invoiceCheckTable } from '../../reports/tables/invoice-check';
import { invoiceCheckSays } from '../../reports/words/invoice-causes';
import { formatDay } from '../../wording/date';
import { formatList } from '../../wording/list';
import { printTable } from './table';
import { printable } from './text-table';

/** An invoice against an audit, for people. */
export function formatInvoiceCheck(check: InvoiceCheck, width: number): string {
  return [
    invoiceCheckSays(check),
    '',
    ...check.periods.map(
      ({ providers, from, to }) =>
        `Compared: ${printable(formatList(providers))}, ${formatDay(from)}${from === to ? '' : ` to ${formatDay(to)}`} (UTC)`,
    ),
    printTable(invoiceCheckTable(check), width),
    ...check.notes.map(printable),
  ].join('\n');
}
