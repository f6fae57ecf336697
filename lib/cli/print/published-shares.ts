import type { Report } from '../../reports/report';
import { publishedSharesTable } from '../../reports/tables/audit/published-shares';
import { publishedSays } from '../../reports/words/published-says';
import { printTable } from './table';

/** The shares of the audit beside published ones. What each says is below, with its source, as a line has no room for it. Empty where none is published. */
export function publishedSection(report: Report, width: number): string {
  const table = publishedSharesTable(report);
  if (table === null) return '';
  const sources = table.rows.flatMap(({ who, says, url }) => (url === null ? [] : [`  ${who}: ${says} ${url}`]));
  return [table.title, printTable(table, width, ['says']), publishedSays(report.published ?? []), ...sources].join(
    '\n',
  );
}
