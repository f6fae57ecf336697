import type { ColumnMapping } from '../../../lib/logs/column-mapping';

export type Row = Record<string, unknown>;

export type Case = {
  /** Fixtures that hold the same. */
  files: string[];
  format: string;
  mapping?: Partial<ColumnMapping>;
  /** Columns of each request, worked out by hand from the fixture; others may have values too. */
  rows: Row[];
  /** What each row must not have. */
  unknown?: string[];
  notes?: RegExp[];
};
