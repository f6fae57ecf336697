import type { Report } from '../../reports/report';
import { publishedSharesTable } from '../../reports/tables/published-shares';
import { publishedSays } from '../../reports/words/published-says';
import { printTable } from './table';

/** The shares of the audit beside published ones, with their sources. Empty where none is published. */
export function publishedSection(report: Report, width: number): string {
  const table = publishedSharesTable(report);
  if (table === null) return '';
  const sources = table.rows.flatMap(({ who, url }) => (url === null ? [] : [`  ${who}: ${url}`]));
  return [table.title, printTable(table, width), publishedSays(report.published ?? []), ...sources].join('\n');
}
