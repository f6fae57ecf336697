import type { ColumnMapping } from '../../../lib/logs/mapping/column-mapping';
import { hmac } from '../engine/import-files';

export type Row = Record<string, unknown>;

/** Stands in every body, every field about a person and all metadata of the fixtures. */
export const CANARY = 'canary-7f3a9c';

/** What is kept of what somebody said in a fixture, a message a line. */
export const told = (...messages: string[]) => hmac(messages.map((text) => `${text} ${CANARY}`).join('\n'));

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
