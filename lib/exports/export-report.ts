import type { ExportFormatName } from './export-format';
import type { Exported } from './exported';
import { annotatedGrid, reportGrid, TABLE_NAMES, type TableName } from './tables/report-tables';
import { gridCsv, gridsCsv } from './text/csv';
import { reportHtml } from './text/html';
import { gridMarkdown, reportMarkdown } from './text/markdown';

/** The table that is asked for; `all` for every table. */
export type AskedTable = TableName | 'all';
export const ASKED_TABLES: readonly AskedTable[] = [...TABLE_NAMES, 'all'];

/** The formats that can hold one table alone. */
export const FORMATS_OF_A_TABLE = ['csv', 'md'] as const satisfies readonly ExportFormatName[];

/**
 * A report in a format: text, text in parts, or bytes. CSV has the workloads unless another table is asked for. `table` counts only in the formats that
 * can hold one. Null where a format can't hold the report: FOCUS has no rows for a list of workflows. What only some formats need is
 * loaded for them.
 */
export async function exportReport(
  exported: Exported,
  format: ExportFormatName,
  table?: AskedTable,
): Promise<string | AsyncIterable<string> | Uint8Array | null> {
  const { report } = exported;
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return table === 'all'
        ? gridsCsv(TABLE_NAMES.map((name) => [name, annotatedGrid(report, name)]))
        : gridCsv(annotatedGrid(report, table ?? 'workloads'));
    case 'md':
      if (table === undefined) return reportMarkdown(exported);
      return (table === 'all' ? TABLE_NAMES : [table]).map((name) => gridMarkdown(reportGrid(report, name))).join('\n');
    case 'html':
      return reportHtml(exported);
    case 'xlsx':
      return (await import('./xlsx/workbook')).reportWorkbook(exported);
    case 'focus':
      return (await import('./focus/focus-csv')).focusCsv(report, exported.times);
    case 'pdf':
      return (await import('./pdf/report-pdf')).reportPdf(exported);
  }
}
