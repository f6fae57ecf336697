import Papa from 'papaparse';
import type { TextPreview } from './preview-file';

const SHOWN_ROWS = 200;
/** Most rows of a table have as many cells as its header. */
const LEAST_REGULAR = 0.5;

/** Why a text has no rows and columns that a mapping could use, worded to follow the file name; null if it has. */
export function noTable({ shape, head }: TextPreview): string | null {
  if (shape.kind !== 'csv') return null;
  // A single column of values below a name is still a table.
  if (shape.columns.length === 1 && shape.named !== true) return PROSE;
  if (shape.columns.length < 2) return null;
  const below = head.split('\n').slice(shape.linesAboveHeader).join('\n');
  const [header = [], ...rows] = Papa.parse<string[]>(below, {
    delimiter: shape.delimiter,
    preview: SHOWN_ROWS,
    skipEmptyLines: 'greedy',
  }).data;
  // A log without a header has times and numbers. A letter has only commas.
  if (shape.named !== true && ![header, ...rows].flat().some((cell) => /\d/.test(cell))) return PROSE;
  const regular = rows.filter((row) => row.length === header.length).length;
  return regular >= rows.length * LEAST_REGULAR ? null : PROSE;
}

const PROSE = 'is a text without rows and columns, not a log. Export the requests as CSV or JSON lines.';
