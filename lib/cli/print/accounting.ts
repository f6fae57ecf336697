import type { Report } from '../../reports/report';
import { accountingTable } from '../../reports/tables/audit/accounting';
import { printTable } from './table';

/** What happens to every request, token and dollar. The rows add up to the total. */
export function accountingSection(report: Report, width: number): string {
  const table = accountingTable(report);
  const uncounted = report.totals.uncounted?.requests ?? 0;
  const counted = uncounted > 0 ? '\nTokens are only those that the log counts.' : '';
  return `${table.title}\n${printTable(table, width)}${counted}`;
}
