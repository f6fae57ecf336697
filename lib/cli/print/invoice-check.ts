import type { InvoiceCheck } from '../../invoices/invoice-check';
import { invoiceCheckTable } from '../../reports/tables/audit/invoice-check';
import { comparedDaysSay, invoiceCheckSays } from '../../reports/words/paid/invoice-causes';
import { printTable } from './table';
import { printable } from './text-table';

/** An invoice against an audit, for people. */
export function formatInvoiceCheck(check: InvoiceCheck, width: number): string {
  return [
    invoiceCheckSays(check),
    '',
    ...comparedDaysSay(check).map(printable),
    printTable(invoiceCheckTable(check), width),
    ...check.notes.map(printable),
  ].join('\n');
}
