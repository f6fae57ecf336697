/** A format that a report leaves in. */
type ExportFormat = {
  label: string;
  /** What it is for, in a line. */
  says: string;
  extension: string;
  mediaType: string;
  /** Bytes, which no terminal can show. */
  binary?: true;
};

/** The formats of a report by their name in commands and addresses, in the order in which they are offered. */
export const EXPORT_FORMATS = {
  xlsx: {
    label: 'Excel',
    says: 'A workbook whose formulas work out the saving again when you change an assumption.',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    binary: true,
  },
  pdf: {
    label: 'PDF',
    says: 'The finding and its tables on paper.',
    extension: 'pdf',
    mediaType: 'application/pdf',
    binary: true,
  },
  md: {
    label: 'Markdown',
    says: 'A summary for a pull request or a ticket.',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
  },
  html: {
    label: 'HTML',
    says: 'One page that opens without a network and without Whowaits.',
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
  },
  csv: {
    label: 'CSV',
    says: 'The workloads as a table, for a spreadsheet or a script.',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
  },
  focus: {
    label: 'FOCUS',
    says: 'What is paid now as FOCUS 1.4 rows, for a FinOps tool.',
    extension: 'focus.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
  },
  json: {
    label: 'JSON',
    says: 'The whole report, for a program.',
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as ExportFormatName[];
