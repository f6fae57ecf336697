import Papa from 'papaparse';
import { isUnanswered, whoWaitsMeant } from '@/lib/latency/words/read-who-waits';
import { plural } from '@/lib/wording/number';
import { findWorkflowColumns } from '@/lib/workloads/workflow/workflow-columns';
import { guessColumns } from './guess-columns';
import { emptyDraft, valueProblem, type WorkflowDraft } from './workflow-draft';
import { WORKFLOW_FIELDS, type WorkflowField } from './workflow-fields';

/** `understood`: what was read otherwise than it stands there, for people to check. */
export type CsvReading = { drafts: WorkflowDraft[]; problems: string[]; understood: string[] };

type Line = { number: number; cells: string[] };

/**
 * Reads a list of workflows from CSV text, or from cells that were copied from a spreadsheet, with or without heads. Rows with a name
 * become drafts. Every problem is a sentence with its line. A bad value leaves its field empty. `newId` names each draft.
 */
export function readWorkflowCsv(text: string, newId: () => string): CsvReading {
  const { lines, problems } = readLines(text.replace(/^\uFEFF/, ''));
  const understood: string[] = [];
  const [header, ...below] = lines;
  if (header === undefined)
    return { drafts: [], problems: ['The CSV is empty. Its first line has to name the columns.'], understood };
  const heads = fieldsOf(header.cells);
  const hasHeads = heads.some((field) => field !== undefined) || !isCopied(text, lines);
  const columns = hasHeads ? heads : guessColumns(lines.map(({ cells }) => cells));
  const rows = hasHeads ? below : lines;
  if (!columns.some((field) => field?.key === 'name')) {
    const known = WORKFLOW_FIELDS.map((field) => field.column).join(', ');
    return {
      drafts: [],
      problems: [`Line ${header.number}: no column is called "name". The columns are ${known}.`],
      understood,
    };
  }
  if (hasHeads) {
    for (const [index, cell] of header.cells.entries()) {
      if (columns[index] === undefined && cell.trim() !== '') {
        problems.push(`Line ${header.number}: the column "${cell.trim()}" is not known and was left out.`);
      }
    }
  } else {
    const read = columns.map((field) => field?.column ?? 'left out').join(', ');
    understood.push(`The first line names no columns, so they were read as: ${read}.`);
  }
  const drafts = rows.flatMap((row) => readRow(row, columns, newId, problems) ?? []);
  for (const draft of drafts) {
    const meant = whoWaitsMeant(draft.whoWaits);
    if (meant !== null && meant !== draft.whoWaits)
      understood.push(`${draft.name}: “${draft.whoWaits}” was read as “${meant}”.`);
  }
  if (rows.length === 0) problems.push(`Line ${header.number}: the CSV has columns but no rows.`);
  return { drafts, problems, understood };
}

/** Whether the lines look like cells of a spreadsheet, which may have no heads: tabs between them, or one column. */
function isCopied(text: string, lines: readonly Line[]): boolean {
  return text.includes('\t') || (lines.length > 1 && lines.every(({ cells }) => cells.length === 1));
}

function readRow(
  row: Line,
  columns: readonly (WorkflowField | undefined)[],
  newId: () => string,
  problems: string[],
): WorkflowDraft | null {
  if (row.cells.length > columns.length) {
    problems.push(
      `Line ${row.number}: ${plural(row.cells.length, 'value')} for ${plural(columns.length, 'column')}. Quote values that hold a comma.`,
    );
    return null;
  }
  const draft = emptyDraft(newId());
  for (const [index, field] of columns.entries()) {
    if (field === undefined) continue;
    const written = (row.cells[index] ?? '').trim().replace(/\s+/g, ' ');
    const value = field.kind === 'who-waits' && isUnanswered(written) ? '' : written;
    const problem = valueProblem(field.kind, value);
    if (problem === null) draft[field.key] = field.kind === 'yes-no' ? yesNo(value) : value;
    else problems.push(`Line ${row.number}, ${field.column}: "${value}" was left out. ${problem}`);
  }
  if (draft.name !== '') return draft;
  problems.push(`Line ${row.number}: no name, so it was left out.`);
  return null;
}

/** The form offers yes and no; a CSV may say true, 1 and the like. */
function yesNo(value: string): string {
  if (value === '') return '';
  return /^(yes|true|1|y)$/i.test(value) ? 'yes' : 'no';
}

/** The field of each column of the header; undefined where a column is not known. */
function fieldsOf(header: readonly string[]): (WorkflowField | undefined)[] {
  const places = findWorkflowColumns(header);
  return header.map((_, index) => WORKFLOW_FIELDS.find((field) => places[field.key] === index));
}

/** The rows that are not empty, each with its first line. Quoted values may span lines. */
/** What parts the cells of a first line; empty where Papa Parse has to find out. By itself it takes two columns beside an empty line for one. */
function delimiterOf(first: string): string {
  if (first.includes('\t')) return '\t';
  return first.includes(';') && !first.includes(',') ? ';' : '';
}

function readLines(text: string): { lines: Line[]; problems: string[] } {
  const lines: Line[] = [];
  const problems: string[] = [];
  let number = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text.split('\n', 1)[0] ?? ''),
    step: ({ data, errors, meta }) => {
      const open = errors.some((error) => error.type === 'Quotes');
      if (open)
        problems.push(`Line ${number}: a quote is not closed, so the rest was left out. Close it, or double it.`);
      else if (data.some((cell) => cell.trim() !== '')) lines.push({ number, cells: data });
      number += text.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
    },
  });
  return { lines, problems };
}
