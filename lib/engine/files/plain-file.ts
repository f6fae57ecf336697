import type { TextEncoding } from '../../logs/files/text-encoding';
import type { RecordPath } from '../../logs/json/record-paths';
import type { RejectReason } from '../../logs/reject-reasons';

/** Where a line of a plain file stood before it was unpacked or split: the file as the user knows it, and its line there. */
export type Origin = { file: string; line: number };

/** A record that was left out before the reading, and where it stood for the user. */
export type CutRecord = Origin & { reason: RejectReason };

/** What a workbook's table was written from; `sheets` are those that hold tables, `besides` counts cells outside the table. */
export type TableOfSheet = { sheet: string; sheets: readonly string[]; besides: number; total: number | null };

/**
 * A file that the engine can read as it is: text that passed the checks, or Parquet (`lines` is then 0).
 * `truncatedAfterLine` is set when its packed data ended too early.
 */
export type PlainFile = {
  name: string;
  path: string;
  content: 'text' | 'parquet';
  /** Bytes as given, packed or not. */
  bytes: number;
  lines: number;
  /** Bytes of its longest line at most, where that is known. */
  longestLine?: number;
  truncatedAfterLine: number | null;
  /** What the text was written in, where that was not UTF-8 throughout. */
  notUtf8?: TextEncoding;
  /** Set when the brackets of its JSON are not closed at its end. */
  endsEarly?: true;
  /** Set when each line holds one record, inside these lists. */
  records?: RecordPath;
  /** Set for JSON lines that were told by their layout. */
  isJson?: true;
  /** Records that are too long or too deep and are not in the file any more. */
  cut?: readonly CutRecord[];
  /** Lines of a CSV file that are too long and still in it. */
  longRows?: number;
  /** Set for what was a table in a workbook. */
  table?: TableOfSheet;
  /** Set when lines are not the user's own: records taken out of JSON documents, or several files in one. */
  origin?: (line: number) => Origin;
};

/** Where a line of a plain file, or a row of a Parquet file, stands for the user. */
export function originOf(file: PlainFile, line: number): Origin {
  return file.origin?.(line) ?? { file: file.name, line };
}
