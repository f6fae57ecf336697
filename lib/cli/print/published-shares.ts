import type { Report } from '../../reports/report';
import { publishedSharesTable, type ShareRow } from '../../reports/tables/audit/published-shares';
import { cellText, richCell } from '../../reports/tables/table';
import { publishedSays } from '../../reports/words/published-says';

/**
 * The shares of the audit in a line, and below it a line for each published one, with what it says and its source. Empty where none is
 * published, and where nothing moves: then there is nothing to compare.
 */
export function publishedSection(report: Report): string {
  const table = publishedSharesTable(report);
  if (table === null || report.totals.moves.length === 0) return '';
  const own = table.rows.filter(({ url }) => url === null).map((row) => shareSays(row));
  const others = table.rows.flatMap((row) =>
    row.url === null ? [] : [`  ${row.who}, ${shareSays(row)}: ${row.says} ${row.url}`],
  );
  return [`${table.title} This audit: ${own.join(', ')}.`, publishedSays(report.published ?? []), ...others].join('\n');
}

/** A share with what it is of, and the day on which it was published if that is known. */
function shareSays({ share, of, publishedOn }: ShareRow): string {
  const { value, none } = richCell(publishedOn);
  const day = value === null || none !== undefined ? '' : `, ${cellText({ value }, { unit: 'day' })}`;
  return `${cellText(richCell(share), { unit: 'text' })} (${of}${day})`;
}
