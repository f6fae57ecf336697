import { largestOpportunities } from '../../reports/largest-opportunities';
import type { Report } from '../../reports/report';
import { opportunitiesTable } from '../../reports/tables/audit/opportunities';
import { OPPORTUNITIES_OVERLAP } from '../../reports/words/opportunity-words';
import { printTable } from './table';

/** More would push the rest of the report off the screen. The JSON has all of them. */
const MOST = 10;

/** What could make work cheaper that stays as it is, the largest first. Empty where there is nothing. */
export function opportunitiesSection({ workloads }: Report, width: number): string {
  const found = largestOpportunities(workloads);
  if (found.length === 0) return '';
  const table = opportunitiesTable(found.slice(0, MOST));
  return [
    `${table.title} (USD a month)`,
    printTable(table, width),
    ...(found.length > MOST ? [`and ${found.length - MOST} more`] : []),
    OPPORTUNITIES_OVERLAP,
  ].join('\n');
}
